package org.tongzhou.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tongzhou.http.PortalApi;
import org.tongzhou.http.PortalApi.Answer;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.ShownWindow;

/** An administrator arranges the layers of a page, and what that lets users do. */
class LayersHttpIT {
    private static final String EMPTY_CHANGE = "{\"revision\":\"1\",\"windows\":[],\"removed\":[]}";

    private final PortalApi administrator = PortalApi.loggedIn("sysadmin");
    private final String username = Layout.unique("layered");
    private final PortalApi user = PortalApi.newUser(username);

    private final String page = Layout.unique("layers-");

    @BeforeEach
    void makePage() {
        PortalOperator.makePage(page, "/home::links", "/home::welcome");
    }

    @Test
    void thePortalsLayerIsWhatUsersBeginWith() {
        Layout layer = portalLayer();

        Answer stored = layer.store(layer.changing(window -> Layout.with(window, "height", 3)));

        assertThat(stored.status()).as(stored.body().toString()).isEqualTo(200);
        assertThat(Layout.of(user, page).windows()).hasSize(2).allMatch(window -> window.getInt("height") == 3);
    }

    @Test
    void aLockedWindowCanNeitherBeMovedNorRemoved() {
        Layout layer = portalLayer();
        long locked = Layout.id(layer.window("/home::links"));
        assertThat(layer.store(layer.changing(window -> Layout.id(window) == locked
            ? Layout.with(Layout.with(window, "mustStay", JsonValue.TRUE), "fixedPlace", JsonValue.TRUE) : window)).status()).isEqualTo(200);
        Layout own = Layout.of(user, page);

        Answer moved = own.store(own.changing(window -> Layout.id(window) == locked ? Layout.with(window, "y", 50) : window));
        Answer resized = own.store(own.changing(window -> Layout.id(window) == locked ? Layout.with(window, "height", 20) : window));
        Answer removed = own.store(own.windows().stream().filter(window -> Layout.id(window) != locked).toList(), List.of(locked));

        assertThat(List.of(moved.status(), resized.status(), removed.status())).containsOnly(422);
        JsonObject after = Layout.of(user, page).window(locked);
        assertThat(after).isEqualTo(own.window(locked));
        assertThat(after.getBoolean("removable") || after.getBoolean("movable")).isFalse();
        String frame = ShownWindow.in(user.browser().get("/portal/p/" + page)).stream()
            .filter(window -> window.id().equals(Long.toString(locked))).findFirst().orElseThrow().markup();
        assertThat(frame).contains("data-must-stay", "data-fixed").doesNotContain("data-act=\"remove\"");
    }

    @Test
    void whatWasLockedWhileAUserEditedIsPutBackAndTold() {
        Layout own = Layout.of(user, page);
        long locked = Layout.id(own.window("/home::links"));
        Layout layer = portalLayer();
        layer.store(layer.changing(window -> Layout.id(window) == locked
            ? Layout.with(Layout.with(window, "mustStay", JsonValue.TRUE), "fixedPlace", JsonValue.TRUE) : window));

        Answer stored = own.store(own.windows().stream().filter(window -> Layout.id(window) != locked).toList(), List.of(locked));

        assertThat(stored.status()).as(stored.body().toString()).isEqualTo(200);
        assertThat(stored.body().getJsonArray("corrections").getValuesAs(JsonObject.class))
            .anySatisfy(correction -> assertThat(correction.getJsonNumber("window").longValue()).isEqualTo(locked));
        assertThat(Layout.of(user, page).windows().stream().map(Layout::id)).contains(locked);
    }

    @Test
    void theEffectTellsWhomItReachesAndStoresNothing() {
        Layout layer = portalLayer();
        JsonObject change = layer.changing(window -> Layout.with(window, "width", 5));

        Answer effect = administrator.send("POST", portalPath() + "/effect", change);

        assertThat(effect.status()).as(effect.body().toString()).isEqualTo(200);
        assertThat(effect.body().getJsonNumber("people").longValue()).isPositive();
        assertThat(effect.body().getJsonObject("change").getJsonArray("moved")).hasSize(2);
        assertThat(portalLayer().windows()).isEqualTo(layer.windows());
    }

    @Test
    void historyRollsBack() {
        Layout layer = portalLayer();
        administrator.send("PUT", portalPath(), Json.createObjectBuilder(layer.changing(window -> Layout.with(window, "height", 5)))
            .add("comment", "更高").build());
        administrator.send("PUT", portalPath(), portalLayer().changing(window -> Layout.with(window, "height", 7)));
        List<JsonObject> versions = administrator.get(portalPath() + "/versions").body().getJsonArray("versions").getValuesAs(JsonObject.class);
        JsonObject taller = versions.stream().filter(version -> version.getString("comment").equals("更高")).findFirst().orElseThrow();

        Answer restored = administrator.post(portalPath() + "/versions/" + taller.getInt("number") + "/restore");

        assertThat(restored.status()).isEqualTo(200);
        assertThat(portalLayer().windows()).allMatch(window -> window.getInt("height") == 5);
        assertThat(administrator.get(portalPath() + "/versions?first=0&size=0").status()).isEqualTo(400);
    }

    @Test
    void aUnitsLayerReachesItsPeopleOnlyAndGoesAgain() {
        PortalApi inside = PortalApi.loggedIn("xunuo");
        String unit = unitOf(inside);
        String path = "layers/" + page + "/UNIT/" + PortalApi.part(unit);
        Layout layer = Layout.at(administrator, path);

        Answer stored = layer.store(layer.changing(window -> Layout.with(window, "height", 4)));

        assertThat(stored.status()).as(stored.body().toString()).isEqualTo(200);
        assertThat(Layout.of(inside, page).windows()).allMatch(window -> window.getInt("height") == 4);
        assertThat(Layout.of(user, page).windows()).noneMatch(window -> window.getInt("height") == 4);
        assertThat(administrator.get("layers/" + page).body().getJsonArray("layers").getValuesAs(JsonObject.class))
            .anyMatch(row -> row.getString("kind").equals("UNIT") && row.getString("owner").equals(unit));
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(Layout.of(inside, page).windows()).noneMatch(window -> window.getInt("height") == 4);
    }

    @Test
    void theEditorShowsPreviewsAndWhereToStore() {
        String editor = administrator.browser().get("/portal/layers/" + page + "/PORTAL/-").body();

        assertThat(editor).contains("data-layout=\"/portal/api/layers/" + page + "/PORTAL/-\"", "data-layer=\"PORTAL/-\"", "tz-preview",
            "收藏常用的网址和系统入口").doesNotContain("www.gov.cn");
    }

    @Test
    void seenAsSomebodyThePageCannotBeChanged() {
        Layout.of(user, page).store(Layout.of(user, page).changing(window -> Layout.with(window, "height", 6)));

        String seen = administrator.browser().get("/portal/layers/" + page + "/PORTAL/-?as=PERSONAL:" + username).body();

        assertThat(seen).contains(username, "--h:6").doesNotContain("data-layout");
    }

    @ParameterizedTest
    @CsvSource({"GET,", "GET,/PORTAL/-", "PUT,/PORTAL/-", "DELETE,/ROLE/leader", "POST,/PORTAL/-/effect", "GET,/PORTAL/-/versions",
        "POST,/PORTAL/-/versions/1/restore", "GET,/UNIT/x"})
    void staffMayNeitherReadNorChangeLayers(String method, String rest) {
        String path = "layers/" + page + (rest == null ? "" : rest);
        boolean body = method.equals("PUT") || rest != null && rest.endsWith("effect");

        Answer answer = body ? user.send(method, path, EMPTY_CHANGE) : user.send(user.guarded(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(user.browser().get("/portal/layers/" + page + "/PORTAL/-").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"PORTAL/x", "UNIT/-", "NOBODY/x", "PERSONAL/layered", "UNIT/%E6%B2%A1%E6%9C%89", "ROLE/no-such-role"})
    void aLayerThatCannotBeIsNotFound(String layer) {
        assertThat(administrator.get("layers/" + page + "/" + layer).status()).isEqualTo(404);
        assertThat(administrator.browser().get("/portal/layers/" + page + "/" + layer).statusCode()).isEqualTo(404);
    }

    private static String unitOf(PortalApi person) {
        return person.get("people?q=xunuo").body().getJsonArray("people").getJsonObject(0).getString("unit");
    }

    private String portalPath() {
        return "layers/" + page + "/PORTAL/-";
    }

    private Layout portalLayer() {
        return Layout.at(administrator, portalPath());
    }
}
