package org.tongzhou.http.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;

/** Search, notifications, appearance and logins as programs and browsers without scripts reach them. */
class HeaderHttpIT {
    private final String username = "h" + UUID.randomUUID().toString().substring(0, 8);

    // --- search

    @Test
    void theSearchFindsPortletsPagesAndPeopleByPinyin() {
        PortalClient user = PortalClient.loggedIn("xunuo");

        assertThat(find(user, "cylj")).contains("\"title\":\"常用链接\"").contains("/portal/p/home#window-");
        assertThat(find(user, "shaojing")).contains("\"username\":\"shaojing\"").contains("\"unit\":\"市政府办公室文电科\"");
        assertThat(find(user, "首页")).contains("\"href\":\"/portal/p/home\"");
        assertThat(user.get("/portal/search?q=cylj").body()).contains("常用链接").contains("/portal/p/home#window-");
    }

    @Test
    void ofManyPeopleTheSearchHasMorePages() {
        IntStream.range(10, 40).forEach(number -> PortalOperator.addUser(username + number, "staff"));
        PortalClient user = PortalClient.loggedIn("xunuo");

        String first = user.get("/portal/search?q=" + username).body();
        assertThat(first).contains(">30</span>", username + "</mark>17", "first=8").doesNotContain(username + "</mark>18", "rel=\"prev\"");
        String second = user.get("/portal/search?q=" + username + "&first=8").body();
        assertThat(second).contains(username + "</mark>18", username + "</mark>37", "first=28", "rel=\"prev\"").doesNotContain(username + "</mark>17", username + "</mark>38");
        String last = user.get("/portal/search?q=" + username + "&first=28").body();
        assertThat(last).contains(username + "</mark>38", username + "</mark>39").doesNotContain("rel=\"next\"");
        assertThat(user.get("/portal/search?q=" + username + "&first=-1").statusCode()).isEqualTo(200);
        assertThat(user.get("/portal/search?q=" + username + "&first=999999").statusCode()).isEqualTo(200);
    }

    @Test
    void theSearchFindsTextsAndIsBuiltAnewWhileTheyAreFound() {
        PortalClient user = PortalClient.loggedIn("xunuo");
        assertThat(find(user, "国庆值班")).contains("{\"text\":\"国庆\",\"hit\":true}").contains("noticeId=");

        assertThat(user.send(PortalClient.request("/portal/api/operator/search/index").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(401);

        String told = new PortalClient().send(PortalOperator.request("search/index").POST(BodyPublishers.noBody())).body();

        assertThat(told).contains("通知：已读取").contains("搜索索引已重建");
        assertThat(user.get("/portal/search?q=" + encode("国庆值班")).body()).contains("<mark>国庆</mark>");
        assertThat(user.get("/portal/search?q=" + encode("国庆") + "&kind=x&unit=y&place=z&period=never&order=up&at=99999").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%", "<script>alert(1)</script>", "' OR 1=1 --", "\u0000", "\ud83d\ude80", "....//"})
    void anOddSearchFindsNothingAndIsShownAsText(String query) {
        PortalClient user = PortalClient.loggedIn("xunuo");

        HttpResponse<String> page = user.get("/portal/search?q=" + encode(query));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
        assertThat(find(user, query)).contains("\"people\":[]");
    }

    @Test
    void aSearchOfAHundredThousandCharactersIsAnsweredOrRefusedAtOnce() {
        PortalClient user = PortalClient.loggedIn("xunuo");

        assertThat(find(user, "a".repeat(6000))).contains("\"people\":[]");
    }

    @Test
    void strangersFindNobody() {
        PortalClient stranger = new PortalClient();

        assertThat(stranger.send(PortalClient.request("/portal/api/people?q=xunuo").GET()).statusCode()).isEqualTo(401);
        assertThat(stranger.send(PortalClient.request("/portal/api/search?q=xunuo").GET()).statusCode()).isEqualTo(401);
        assertThat(stranger.getOnce("/portal/search?q=xunuo").statusCode()).isEqualTo(303);
    }

    // --- appearance

    @Test
    void anAppearanceIsTheAccountsInEveryBrowser() {
        PortalOperator.addUser(username, "staff");
        PortalClient one = PortalClient.loggedIn(username);
        one.get("/portal/p/home");

        HttpResponse<String> back = one.postOnce("/portal/appearance",
            Map.of("theme", "dark", "density", "compact", "return", "/portal/p/home"));

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).contains("/portal/p/home");
        assertThat(PortalClient.loggedIn(username).get("/portal/p/home").body())
            .contains("data-theme=\"dark\"").contains("data-density=\"compact\"");
    }

    @Test
    void whatIsChosenOnTheLoginPageIsKeptByTheLogin() {
        PortalOperator.addUser(username, "staff");
        PortalClient browser = new PortalClient();
        browser.get("/portal/login");
        browser.post("/portal/appearance", Map.of("theme", "blue", "lang", "en", "return", "/portal/"));
        assertThat(browser.get("/portal/login").body()).contains("data-theme=\"blue\"").contains("lang=\"en\"");

        browser.login(username, PortalServer.demoPassword());

        assertThat(PortalClient.loggedIn(username).get("/portal/p/home").body()).contains("data-theme=\"blue\"").contains("lang=\"en\"");
    }

    @Test
    void aChoiceWithoutTokenOrOutOfTheListChangesNothing() {
        PortalOperator.addUser(username, "staff");
        PortalClient user = PortalClient.loggedIn(username);
        user.get("/portal/p/home");

        assertThat(user.postOnce("/portal/appearance", Map.of("theme", "dark", "_csrf", "forged")).statusCode()).isEqualTo(403);
        assertThat(user.postOnce("/portal/appearance", Map.of("theme", "dark\r\nSet-Cookie: a=b")).statusCode()).isEqualTo(400);
        assertThat(user.postOnce("/portal/appearance", Map.of("theme", "dark", "return", "https://example.org/")).headers()
            .firstValue("Location")).contains("/portal/");
        HttpResponse<String> api = user.send(PortalClient.request("/portal/api/appearance").header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"theme\":\"red\"}")));
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(user.get("/portal/p/home").body()).contains("data-theme=\"dark\"");
    }

    @Test
    void theApiTakesAnAppearanceStrictly() {
        PortalOperator.addUser(username, "staff");
        PortalClient user = PortalClient.loggedIn(username);
        user.get("/portal/p/home");

        assertThat(choose(user, "{\"theme\":\"large\",\"density\":\"compact\"}").statusCode()).isEqualTo(204);
        assertThat(choose(user, "{\"theme\":\"pink\"}").statusCode()).isIn(400, 422);
        assertThat(choose(user, "{\"colour\":\"red\"}").statusCode()).isEqualTo(400);
        assertThat(user.get("/portal/p/home").body()).contains("data-theme=\"large\"").contains("data-density=\"compact\"");
    }

    // --- logins

    @Test
    void aUserSeesAndEndsHisOtherLogins() {
        PortalOperator.addUser(username, "staff");
        PortalClient desk = PortalClient.loggedIn(username);
        PortalClient phone = PortalClient.loggedIn(username);
        phone.get("/portal/p/home");
        String page = desk.get("/portal/sessions").body();
        assertThat(page.split("name=\"end\"", -1)).as("the other one, and all others").hasSize(3);
        assertThat(page).doesNotContain(phone.cookie("JSESSIONID"));

        desk.post("/portal/sessions", Map.of("end", "others"));

        assertThat(phone.getOnce("/portal/p/home").statusCode()).isEqualTo(303);
        assertThat(desk.get("/portal/sessions").body()).doesNotContain("name=\"end\"");
    }

    @Test
    void nobodyEndsTheLoginOfAnother() {
        PortalOperator.addUser(username, "staff");
        PortalClient victim = PortalClient.loggedIn(username);
        victim.get("/portal/p/home");
        PortalClient second = PortalClient.loggedIn(username);
        String handle = second.get("/portal/sessions").body().replaceFirst("(?s).*name=\"end\" value=\"([^\"]+)\" aria-label.*", "$1");
        PortalClient other = PortalClient.loggedIn("xunuo");
        other.get("/portal/sessions");

        other.post("/portal/sessions", Map.of("end", handle));

        assertThat(victim.getOnce("/portal/p/home").statusCode()).isEqualTo(200);
        second.post("/portal/sessions", Map.of("end", handle, "_csrf", "forged"));
        assertThat(victim.getOnce("/portal/p/home").statusCode()).isEqualTo(200);
    }

    // --- notifications

    @Test
    void aUserWithoutNotificationsIsToldWhatTheyAreFor() {
        PortalOperator.addUser(username, "staff");
        PortalClient user = PortalClient.loggedIn(username);

        assertThat(user.get("/portal/notifications").body()).contains("还没有消息");
        assertThat(user.get("/portal/api/notifications").body()).isEqualTo("{\"notifications\":[],\"total\":0,\"unread\":0}");
        assertThat(user.get("/portal/api/badges").body()).isEqualTo("{\"notifications\":0}");
    }

    @Test
    void aNotificationIsCountedListedOpenedAndRead() {
        PortalOperator.addUser(username, "staff");
        PortalClient sender = PortalClient.loggedIn("xunuo");
        sharePage(sender, "值班");
        PortalClient user = PortalClient.loggedIn(username);
        assertThat(user.get("/portal/api/badges").body()).isEqualTo("{\"notifications\":1}");
        assertThat(user.get("/portal/p/home").body()).contains("aria-label=\"消息，1 条未读\"");
        String list = user.get("/portal/api/notifications").body();
        assertThat(list).contains("许诺 与您分享了页面“值班”。").contains("\"read\":false");
        String href = list.replaceFirst("(?s).*\"href\":\"(/portal/notifications/\\d+)\".*", "$1");

        PortalClient stranger = PortalClient.loggedIn("shaojing");
        assertThat(stranger.getOnce(href).statusCode()).isEqualTo(404);
        assertThat(user.getOnce(href).statusCode()).isEqualTo(302);

        assertThat(user.get("/portal/api/badges").body()).isEqualTo("{\"notifications\":0}");
        assertThat(user.get("/portal/notifications").body()).contains("值班").doesNotContain("tz-unread");
    }

    @Test
    void allAreReadByOneFormWithItsTokenOnly() {
        PortalOperator.addUser(username, "staff");
        sharePage(PortalClient.loggedIn("xunuo"), "值班");
        PortalClient user = PortalClient.loggedIn(username);
        user.get("/portal/notifications");

        assertThat(user.postOnce("/portal/notifications", Map.of("_csrf", "forged")).statusCode()).isEqualTo(403);
        assertThat(user.get("/portal/api/badges").body()).isEqualTo("{\"notifications\":1}");
        user.get("/portal/notifications");
        user.post("/portal/notifications", Map.of());
        assertThat(user.get("/portal/api/badges").body()).isEqualTo("{\"notifications\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/notifications/0", "/portal/notifications/x", "/portal/notifications/999999999999999999999",
        "/portal/notifications/"})
    void aNotificationThatIsNotThereIsNotFound(String address) {
        assertThat(PortalClient.loggedIn("xunuo").getOnce(address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first=-1&size=-1", "first=999999999&size=999999999", "first=0&size=0"})
    void anOddPartOfTheListIsNoError(String query) {
        assertThat(PortalClient.loggedIn("xunuo").get("/portal/api/notifications?" + query).statusCode()).isEqualTo(200);
        assertThat(PortalClient.loggedIn("xunuo").get("/portal/notifications?" + query).statusCode()).isEqualTo(200);
    }

    // --- brand

    @ParameterizedTest
    @ValueSource(strings = {"branding.properties", "..%2foperator.token", "%2e%2e/operator.token", "", "none.svg"})
    void onlyLogosAreServedFromTheBrandsFolder(String file) {
        HttpResponse<String> answer = new PortalClient().getOnce("/portal/branding/" + file);

        assertThat(answer.statusCode()).as("not there, or not for strangers").isIn(303, 400, 404);
        assertThat(answer.body()).doesNotContain(PortalServer.operatorToken());
    }

    /** The sender makes a page and shares it with the test's user. */
    private void sharePage(PortalClient sender, String title) {
        sender.get("/portal/p/home");
        String made = sendJson(sender, "/portal/api/pages", "{\"title\":\"" + title + "\"}").body();
        String name = made.replaceFirst("(?s).*\"name\":\"([^\"]+)\".*", "$1");
        HttpResponse<String> shared = sendJson(sender, "/portal/api/pages/" + name + "/share",
            "{\"usernames\":[\"" + username + "\"],\"message\":\"请看\"}");
        assertThat(shared.body()).isEqualTo("{\"offered\":1}");
    }

    private static HttpResponse<String> sendJson(PortalClient user, String address, String json) {
        return user.send(PortalClient.request(address).header("Content-Type", "application/json")
            .header("X-CSRF-Token", user.token()).POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> choose(PortalClient user, String json) {
        return user.send(PortalClient.request("/portal/api/appearance").header("Content-Type", "application/json")
            .header("X-CSRF-Token", user.token()).PUT(BodyPublishers.ofString(json)));
    }

    private static String find(PortalClient user, String query) {
        return user.get("/portal/api/search?q=" + encode(query)).body();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
