package org.tongzhou.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.tongzhou.http.PortalApi;
import org.tongzhou.http.PortalApi.Answer;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;

/** Layouts that no editor would send: each is refused with words, and the page stays as it was. */
class LayoutBadInputHttpIT {
    private static final String PAGE = "hostile-page";
    private static final String PATH = "pages/" + PAGE + "/layout";
    private static final int MEBIBYTE = 1 << 20;

    private static PortalApi user;
    private static PortalApi other;

    private Layout before;

    @BeforeAll
    static void makePageAndUsers() {
        PortalOperator.makePage(PAGE, "/home::links", "/home::welcome", "/home::note");
        user = PortalApi.newUser("hostile");
        other = PortalApi.newUser("victim");
    }

    @BeforeEach
    void remember() {
        before = Layout.of(user, PAGE);
    }

    @AfterEach
    void nothingHasChanged() {
        Layout after = Layout.of(user, PAGE);
        assertThat(after.windows()).isEqualTo(before.windows());
        assertThat(after.revision()).isEqualTo(before.revision());
    }

    @ParameterizedTest
    @CsvSource({"x,-1", "x,11", "x,12", "x,2147483647", "x,-2147483648", "y,-1", "y,1000", "y,2147483647", "width,0", "width,-6", "width,1", "width,13",
        "width,2147483647", "height,0", "height,-1", "height,2", "height,61", "height,2147483647"})
    void aPlaceOutsideTheGridIsRefused(String name, int value) {
        Answer answer = before.store(before.changing(window -> window == before.windows().get(0) ? Layout.with(window, name, value) : window));

        assertRuleBroken(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "99999999999999999999", "1.5", "1e3", "\"1\"", "true", "null", "[]", "{}", "1e999999999"})
    void whatIsNoWholeNumberIsUnreadable(String value) {
        String change = before.change().toString().replaceFirst("\"x\":\\d+", "\"x\":" + value);

        Answer answer = user.send("PUT", PATH, change);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().getString("message")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{", "\"x\"", "{\"revision\":\"1\"}", "{\"revision\":\"1\",\"windows\":{},\"removed\":[]}",
        "{\"revision\":\"1\",\"windows\":[null],\"removed\":[]}", "{\"revision\":\"1\",\"windows\":[[]],\"removed\":[]}",
        "{\"revision\":\"1\",\"windows\":[],\"removed\":[\"7\"]}", "{\"revision\":\"1\",\"windows\":[],\"removed\":[],\"owner\":\"sysadmin\"}",
        "{\"revision\":\"1\",\"revision\":\"2\",\"windows\":[],\"removed\":[]}", "{\"revision\":\"\\u0000\",\"windows\":[],\"removed\":[]}",
        "{\"revision\":\"1\",\"windows\":[{\"key\":\"k\",\"portlet\":\"no portlet\",\"x\":0,\"y\":0,\"width\":4,\"height\":4}],\"removed\":[]}",
        "{\"revision\":\"1\",\"windows\":[{\"x\":0,\"y\":0,\"width\":4,\"height\":4}],\"removed\":[]}"})
    void aBodyThatIsNoLayoutIsUnreadable(String body) {
        Answer answer = user.send("PUT", PATH, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).startsWith("api.");
    }

    @Test
    void nestingWithoutEndIsUnreadable() {
        assertThat(user.send("PUT", PATH, "{\"windows\":" + "[".repeat(100_000)).status()).isEqualTo(400);
    }

    @Test
    void windowsThatOverlapAreRefusedByTheirTitles() {
        Answer answer = before.store(before.changing(window -> Layout.with(Layout.with(window, "x", 0), "y", 0)));

        assertRuleBroken(answer);
        assertThat(answer.body().getString("message")).isEqualTo("窗口“常用链接”与“欢迎”重叠，请移开其中一个。");
    }

    @Test
    void aWindowNamedTwiceIsRefused() {
        List<JsonObject> twice = new ArrayList<>(before.windows());
        twice.add(Layout.with(before.windows().get(0), "y", 90));

        assertRuleBroken(before.store(twice, List.of()));
    }

    @Test
    void aWindowThatIsPlacedAndRemovedIsRefused() {
        assertRuleBroken(before.store(before.windows(), List.of(Layout.id(before.windows().get(0)))));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 999_999_999, Long.MAX_VALUE / 10})
    void aWindowThatDoesNotExistIsRefused(long id) {
        List<JsonObject> windows = new ArrayList<>(before.windows());
        windows.add(Json.createObjectBuilder(Layout.with(before.windows().get(0), "y", 90)).add("id", id).build());

        assertRuleBroken(before.store(windows, List.of()));
    }

    @Test
    void anotherUsersWindowIsRefused() {
        Layout theirs = Layout.of(other, PAGE);
        List<JsonObject> withOwn = new ArrayList<>(theirs.windows());
        withOwn.add(Layout.added("mine", "/home::note", 0, 60, 4, 6));
        Answer stored = theirs.store(withOwn, List.of());
        assertThat(stored.status()).as(stored.body().toString()).isEqualTo(200);
        long id = stored.body().getJsonObject("created").getJsonNumber("mine").longValue();

        List<JsonObject> windows = new ArrayList<>(before.windows());
        windows.add(Json.createObjectBuilder(Layout.with(before.windows().get(0), "y", 90)).add("id", id).build());

        assertRuleBroken(before.store(windows, List.of()));
        assertThat(user.send("PUT", "pages/" + PAGE + "/windows/" + id + "/minimized", "{\"minimized\":true}").status()).isEqualTo(404);
        assertThat(user.browser().get("/portal/p/" + PAGE + "/window/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void moreWindowsThanAPageMayHaveAreRefused() {
        List<JsonObject> windows = new ArrayList<>(before.windows());
        for (int i = 0; i < 60; i++) {
            windows.add(Layout.added("k" + i, "/home::note", 0, 60 + i * 4, 4, 4));
        }

        assertRuleBroken(before.store(windows, List.of()));
    }

    @Test
    void tenThousandWindowsAreTooLarge() {
        List<JsonObject> windows = new ArrayList<>(Collections.nCopies(10_000, before.windows().get(0)));

        assertThat(before.store(windows, List.of()).status()).isEqualTo(413);
    }

    @Test
    void aBodyOfTenMebibytesIsTooLarge() {
        Answer answer = user.send("PUT", PATH, "{\"revision\":\"" + "x".repeat(10 * MEBIBYTE) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body().getString("message")).contains("256 KB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "image/png"})
    void anotherContentTypeIsRefused(String type) {
        Answer answer = user.send(user.guarded(PATH).header("Content-Type", type).PUT(BodyPublishers.ofString(before.change().toString())));

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void aBodyThatIsNoUtf8IsUnreadable() {
        byte[] body = before.change().toString().replace(before.revision(), "\u00e4").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(user.send(user.guarded(PATH).header("Content-Type", "application/json").PUT(BodyPublishers.ofByteArray(body))).status())
            .isEqualTo(400);
    }

    @Test
    void withoutTheSessionsTokenNothingIsChanged() {
        String change = before.changing(window -> Layout.with(window, "height", 4)).toString();
        Answer without = user.send(user.unguarded(PATH).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(change)));
        Answer wrong = user.send(user.unguarded(PATH).header("Content-Type", "application/json").header("X-CSRF-Token", other.browser().token())
            .PUT(BodyPublishers.ofString(change)));

        assertThat(without.status()).isEqualTo(403);
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(without.error()).isEqualTo("api.token");
    }

    @Test
    void whoIsNotLoggedInIsToldSo() {
        HttpResponse<String> answer = new PortalClient().send(PortalClient.request("/portal/api/" + PATH).GET());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "999999", "-1.x"})
    void aRevisionThatNeverWasIsStale(String revision) {
        JsonObject change = Json.createObjectBuilder(before.changing(window -> Layout.with(window, "height", 4))).add("revision", revision).build();

        assertThat(before.store(change).status()).isEqualTo(409);
    }

    static Stream<String[]> addressesOfAnothersPage() {
        return Stream.of(new String[] {"GET", "layout", ""}, new String[] {"GET", "layout/default", ""}, new String[] {"DELETE", "layout?revision=1", ""},
            new String[] {"PUT", "windows/1/minimized", "{\"minimized\":true}"}, new String[] {"POST", "share", "{\"usernames\":[\"hostile\"]}"},
            new String[] {"PUT", "layout", "{\"revision\":\"1\",\"windows\":[],\"removed\":[]}"}, new String[] {"POST", "restore", ""},
            new String[] {"PATCH", "", "{\"title\":\"mine\"}"}, new String[] {"DELETE", "", ""});
    }

    @ParameterizedTest
    @MethodSource("addressesOfAnothersPage")
    void anotherUsersOwnPageDoesNotExistForThis(String method, String rest, String body) {
        String page = other.send("POST", "pages", "{\"title\":\"private\"}").body().getString("name");
        String path = "pages/" + page + (rest.isEmpty() ? "" : "/" + rest);

        Answer answer = body.isEmpty()
            ? user.send(user.guarded(path).method(method, BodyPublishers.noBody())) : user.send(method, path, body);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(404);
        assertThat(user.browser().get("/portal/p/" + page).statusCode()).isEqualTo(404);
        assertThat(user.send("POST", "pages", "{\"title\":\"copy\",\"copyOf\":\"" + page + "\"}").status()).isEqualTo(404);
        assertThat(other.get("pages/" + page + "/layout").status()).as("its owner's").isEqualTo(200);
        other.delete("pages/" + page);
    }

    private static void assertRuleBroken(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        assertThat(answer.body().getString("message")).isNotBlank().doesNotContain("Exception", "pages.");
    }
}
