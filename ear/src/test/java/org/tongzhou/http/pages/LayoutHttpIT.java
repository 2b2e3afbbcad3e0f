package org.tongzhou.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.tongzhou.http.PortalApi;
import org.tongzhou.http.PortalApi.Answer;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.ShownWindow;

/** A user arranges a page of the portal. */
class LayoutHttpIT {
    private static final String PAGE = "layout-page";
    private static final int SAVES = 500;

    private PortalApi user;

    @BeforeAll
    static void makePage() {
        PortalOperator.makePage(PAGE, "/home::links", "/home::welcome", "/home::note");
    }

    @BeforeEach
    void makeUser() {
        user = PortalApi.newUser(Layout.unique("arranger"));
    }

    @Test
    void whatIsReadIsWhatThePageShows() {
        List<String> read = layout().windows().stream().map(window -> Long.toString(Layout.id(window))).toList();

        assertThat(shown().stream().map(ShownWindow::id)).containsExactlyElementsOf(read).hasSize(3);
        assertThat(layout().window("/home::links").getString("title")).isEqualTo("常用链接");
    }

    @Test
    void aMovedWindowStandsThereAfterANewLoginAndInAnotherBrowser() {
        JsonObject links = layout().window("/home::links");

        Answer answer = layout().store(layout().changing(window -> window.equals(links)
            ? Layout.with(Layout.with(Layout.with(window, "x", 3), "width", 5), "height", 11) : Layout.with(window, "y", window.getInt("y") + 40)));

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        PortalApi elsewhere = PortalApi.loggedIn(username());
        assertThat(Layout.place(Layout.of(elsewhere, PAGE).window(Layout.id(links)))).isEqualTo("3,0 5x11");
        assertThat(elsewhere.browser().get("/portal/p/" + PAGE).body())
            .contains("id=\"window-" + Layout.id(links) + "\"").contains("style=\"--x:4;--y:1;--w:5;--h:11\"");
        assertThat(Layout.of(PortalApi.loggedIn("shaojing"), PAGE).window(Layout.id(links))).as("another user's").isEqualTo(links);
    }

    @Test
    void aNewWindowHasTheNumberOfItsKeyAndARepeatedRequestMakesNoSecondOne() {
        List<JsonObject> windows = new ArrayList<>(layout().windows());
        windows.add(Layout.added("k1", "/home::note", 0, 60, 4, 6));
        JsonObject change = layout().change(windows, List.of());

        Answer first = layout().store(change);
        Answer again = layout().store(change);

        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        JsonNumber id = first.body().getJsonObject("created").getJsonNumber("k1");
        assertThat(again.body().getJsonObject("created").getJsonNumber("k1")).isEqualTo(id);
        assertThat(layout().windows()).hasSize(4);
        assertThat(shown().stream().map(ShownWindow::id)).contains(id.toString());
    }

    @Test
    void aRemovedWindowIsOfferedAndComesBackWithItsNumber() {
        JsonObject links = layout().window("/home::links");
        List<JsonObject> others = layout().windows().stream().filter(window -> !window.equals(links)).toList();

        assertThat(layout().store(others, List.of(Layout.id(links))).status()).isEqualTo(200);

        assertThat(shown()).hasSize(2);
        assertThat(layout().offered().stream().map(Layout::id)).containsExactly(Layout.id(links));
        List<JsonObject> all = Stream.concat(layout().windows().stream(), layout().offered().stream().map(window -> Layout.with(window, "y", 80))).toList();
        assertThat(layout().store(all, List.of()).status()).isEqualTo(200);
        assertThat(layout().windows().stream().map(Layout::id)).contains(Layout.id(links));
    }

    @Test
    void restoringTheDefaultTellsWhatChangesAndBringsItBack() {
        List<JsonObject> before = layout().windows();
        JsonObject links = layout().window("/home::links");
        JsonObject welcome = layout().window("/home::welcome");
        List<JsonObject> arranged = new ArrayList<>(List.of(Layout.with(welcome, "x", 2)));
        before.stream().filter(window -> !window.equals(links) && !window.equals(welcome)).map(window -> Layout.with(window, "y", 50)).forEach(arranged::add);
        assertThat(layout().store(arranged, List.of(Layout.id(links))).status()).isEqualTo(200);

        JsonObject comparison = user.get("pages/" + PAGE + "/layout/default").body();
        Answer restored = user.delete("pages/" + PAGE + "/layout?revision=" + layout().revision());

        assertThat(comparison.getJsonArray("added").getValuesAs(JsonObject.class).stream().map(Layout::id)).containsExactly(Layout.id(links));
        assertThat(comparison.getJsonArray("removed")).isEmpty();
        assertThat(comparison.getJsonArray("moved").getValuesAs(JsonObject.class).stream().map(Layout::id)).contains(Layout.id(welcome));
        assertThat(restored.status()).isEqualTo(200);
        assertThat(layout().windows()).isEqualTo(before);
    }

    @Test
    void whoSavesAnOldStateIsToldAndOfferedThePresentOne() {
        JsonObject old = layout().changing(window -> Layout.with(window, "height", 5));
        assertThat(layout().store(layout().changing(window -> Layout.with(window, "height", 7))).status()).isEqualTo(200);

        Answer refused = layout().store(old);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().getJsonObject("theirs").getString("revision")).isEqualTo(layout().revision());
        assertThat(refused.body().getString("message")).isNotBlank();
        assertThat(layout().windows()).allMatch(window -> window.getInt("height") == 7);
        Answer overwritten = layout().store(Json.createObjectBuilder(old).add("overwrite", true).build());
        assertThat(overwritten.status()).isEqualTo(200);
        assertThat(layout().windows()).allMatch(window -> window.getInt("height") == 5);
    }

    @Test
    void aMinimizedWindowStaysSoAndKeepsThePagesRevision() {
        JsonObject links = layout().window("/home::links");
        String revision = layout().revision();

        Answer answer = user.send("PUT", "pages/" + PAGE + "/windows/" + Layout.id(links) + "/minimized", "{\"minimized\":true}");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(Layout.of(PortalApi.loggedIn(username()), PAGE).window(Layout.id(links)).getBoolean("minimized")).isTrue();
        assertThat(layout().revision()).isEqualTo(revision);
        assertThat(user.browser().get("/portal/p/" + PAGE).body()).contains("class=\"tz-window tz-auto tz-minimized\" id=\"window-" + Layout.id(links));
    }

    @Test
    void fiveHundredSavesInARowAreAllKept() {
        for (int save = 0; save < SAVES; save++) {
            int width = 2 + save % 10;
            Layout now = layout();
            assertThat(now.store(now.changing(window -> Layout.with(window, "width", width))).status()).isEqualTo(200);
        }

        assertThat(layout().windows()).allMatch(window -> window.getInt("width") == 2 + (SAVES - 1) % 10);
    }

    @Test
    void heightsAreOfTheContentOrFixed() {
        JsonObject links = layout().window("/home::links");

        layout().store(layout().changing(window -> window.equals(links) ? Layout.with(window, "autoHeight", JsonValue.FALSE) : window));

        assertThat(user.browser().get("/portal/p/" + PAGE).body()).contains("class=\"tz-window\" id=\"window-" + Layout.id(links));
    }

    private String username() {
        return user.browser().get("/portal/p/home").body().replaceFirst("(?s).*data-user=\"([^\"]+)\".*", "$1");
    }

    private Layout layout() {
        return Layout.of(user, PAGE);
    }

    private List<ShownWindow> shown() {
        return ShownWindow.in(user.browser().get("/portal/p/" + PAGE));
    }
}
