package org.tongzhou.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.tongzhou.http.PortalApi;
import org.tongzhou.http.PortalApi.Answer;
import org.tongzhou.http.ShownWindow;

/** A user's tabs: own pages, copies, names, order, and pages that colleagues share. */
class TabsHttpIT {
    private PortalApi user;
    private String username;

    @BeforeEach
    void makeUser() {
        username = Layout.unique("tabs");
        user = PortalApi.newUser(username);
    }

    @Test
    void anOwnPageIsATabOfItsOwnerThatSaysWhatToDoFirst() {
        Answer added = user.send("POST", "pages", "{\"title\":\"我的工作台\"}");

        assertThat(added.status()).isEqualTo(201);
        String name = added.body().getString("name");
        assertThat(tab(name).getString("title")).isEqualTo("我的工作台");
        String page = user.browser().get(added.body().getString("href")).body();
        assertThat(page).contains("<title>我的工作台", "data-act=\"add\">添加窗口</button>", "id=\"grid\"");
        assertThat(PortalApi.loggedIn("shaojing").browser().get("/portal/p/" + name).statusCode()).isEqualTo(404);
    }

    @Test
    void aCopyHasTheWindowsOfThePage() {
        int windows = Layout.of(user, "home").windows().size();

        Answer copied = user.send("POST", "pages", "{\"title\":\"副本\",\"copyOf\":\"home\"}");

        assertThat(copied.status()).as(copied.body().toString()).isEqualTo(201);
        assertThat(ShownWindow.in(user.browser().get(copied.body().getString("href")))).hasSize(windows);
    }

    @Test
    void aPageOfThePortalHasTheNameThatTheUserGivesIt() {
        assertThat(user.send("PATCH", "pages/home", "{\"title\":\"我的首页\"}").status()).isEqualTo(204);

        assertThat(user.browser().get("/portal/p/home").body()).contains("<title>我的首页", ">我的首页</a>");
        assertThat(PortalApi.loggedIn("shaojing").browser().get("/portal/p/home").body()).doesNotContain("我的首页");
        user.send("PATCH", "pages/home", "{\"title\":\"\"}");
        assertThat(tab("home").getString("title")).isEqualTo("首页");
    }

    @Test
    void theFirstPageMustStayAndAnOwnOneComesBackAfterItsDeletion() {
        String name = user.send("POST", "pages", "{\"title\":\"x\"}").body().getString("name");

        assertThat(user.delete("pages/home").status()).isEqualTo(422);
        assertThat(user.delete("pages/" + name).status()).isEqualTo(204);
        assertThat(user.browser().get("/portal/p/" + name).statusCode()).isEqualTo(404);
        assertThat(user.post("pages/" + name + "/restore").body().getString("name")).isEqualTo(name);
        assertThat(user.browser().get("/portal/p/" + name).statusCode()).isEqualTo(200);
    }

    @Test
    void tabsStandInTheOrderThatTheUserGivesThem() {
        String first = user.send("POST", "pages", "{\"title\":\"甲\"}").body().getString("name");
        String second = user.send("POST", "pages", "{\"title\":\"乙\"}").body().getString("name");

        Answer ordered = user.send("PUT", "pages/order", Json.createObjectBuilder()
            .add("pages", Json.createArrayBuilder(List.of(second, "home", first))).build());

        assertThat(ordered.status()).isEqualTo(204);
        assertThat(tabs().stream().map(tab -> tab.getString("name")).limit(3)).containsExactly(second, "home", first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":\"\"}", "{\"title\":\"  \"}", "{\"title\":\"0123456789012345678901234567890123456789012345678901234567890\"}"})
    void aTitleThatIsNoneOrTooLongIsRefused(String body) {
        Answer answer = user.send("POST", "pages", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().getString("message")).isNotBlank();
    }

    @Test
    void aSharedPageIsOfferedAndBecomesTheColleaguesOwn() {
        PortalApi colleague = PortalApi.newUser(username + "c");
        String name = user.send("POST", "pages", "{\"title\":\"分享\",\"copyOf\":\"home\"}").body().getString("name");

        Answer shared = user.send("POST", "pages/" + name + "/share", "{\"usernames\":[\"" + username + "c\"],\"message\":\"试试\"}");

        assertThat(shared.body().getInt("offered")).isEqualTo(1);
        JsonObject offer = colleague.get("offers").body().getJsonArray("offers").getJsonObject(0);
        assertThat(offer.getString("title")).isEqualTo("分享");
        assertThat(offer.getString("message")).isEqualTo("试试");
        assertThat(PortalApi.loggedIn("shaojing").post("offers/" + offer.getInt("id") + "/accept").status()).as("another's offer").isEqualTo(404);
        Answer accepted = colleague.post("offers/" + offer.getInt("id") + "/accept");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.body().getString("name")).isNotEqualTo(name);
        assertThat(colleague.get("pages").body().getInt("offers")).isZero();
        assertThat(colleague.browser().get(accepted.body().getString("href")).statusCode()).isEqualTo(200);
    }

    @Test
    void textsOfTheScriptsAreInTheUsersLanguage() {
        assertThat(user.get("texts/layers").body().getString("layers.edit.portal")).startsWith("门户布局");
        assertThat(user.get("texts/user").status()).isEqualTo(404);
    }

    @Test
    void theCatalogueCountsWhatIsOnThePageAndCanBeSearchedByPinyin() {
        JsonObject links = user.get("catalogue?page=home").body().getJsonArray("portlets").getValuesAs(JsonObject.class).stream()
            .filter(portlet -> portlet.getString("portlet").equals("/home::links")).findFirst().orElseThrow();

        assertThat(links.getString("title")).isEqualTo("常用链接");
        assertThat(links.getInt("onPage")).isEqualTo(1);
        assertThat(links.getJsonArray("pinyin").toString()).contains("cylj", "changyonglianjie");
        assertThat(links.get("switchedOff")).isEqualTo(JsonValue.NULL);
    }

    private List<JsonObject> tabs() {
        return user.get("pages").body().getJsonArray("pages").getValuesAs(JsonObject.class);
    }

    private JsonObject tab(String name) {
        return tabs().stream().filter(tab -> tab.getString("name").equals(name)).findFirst().orElseThrow();
    }
}
