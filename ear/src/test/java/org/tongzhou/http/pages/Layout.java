package org.tongzhou.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

import org.tongzhou.http.PortalApi;
import org.tongzhou.http.PortalApi.Answer;

/** A page's arrangement as its editor reads and stores it. */
final class Layout {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final PortalApi api;
    private final String path;
    private final JsonObject read;

    private Layout(PortalApi api, String path, JsonObject read) {
        this.api = api;
        this.path = path;
        this.read = read;
    }

    /** A name that no test has used before, also on a server that has seen the tests already. */
    static String unique(String prefix) {
        return prefix + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX) + COUNTER.incrementAndGet();
    }

    /** The present arrangement of a user's page. */
    static Layout of(PortalApi api, String page) {
        return at(api, "pages/" + page + "/layout");
    }

    /** The arrangement at this address, also that of a layer. */
    static Layout at(PortalApi api, String path) {
        Answer answer = api.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return new Layout(api, path, answer.body());
    }

    String revision() {
        return read.getString("revision");
    }

    List<JsonObject> windows() {
        return read.getJsonArray("windows").getValuesAs(JsonObject.class);
    }

    List<JsonObject> offered() {
        return read.getJsonArray("offered").getValuesAs(JsonObject.class);
    }

    JsonObject window(long id) {
        return windows().stream().filter(window -> id(window) == id).findFirst().orElseThrow();
    }

    /** The first window of a portlet. */
    JsonObject window(String portlet) {
        return windows().stream().filter(window -> window.getString("portlet").equals(portlet)).findFirst().orElseThrow();
    }

    static long id(JsonObject window) {
        return ((JsonNumber) window.get("id")).longValue();
    }

    static String place(JsonObject window) {
        return window.getInt("x") + "," + window.getInt("y") + " " + window.getInt("width") + "x" + window.getInt("height");
    }

    /** What would store the arrangement as it is. */
    JsonObject change() {
        return change(windows(), List.of());
    }

    JsonObject change(List<JsonObject> windows, List<Long> removed) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        windows.forEach(window -> list.add(wanted(window)));
        return Json.createObjectBuilder().add("revision", revision()).add("overwrite", false).add("windows", list)
            .add("removed", Json.createArrayBuilder(removed)).build();
    }

    /** What would store the arrangement with each window changed. */
    JsonObject changing(UnaryOperator<JsonObject> change) {
        return change(windows().stream().map(change).toList(), List.of());
    }

    /** The same window with another value. */
    static JsonObject with(JsonObject window, String name, JsonValue value) {
        return Json.createObjectBuilder(window).add(name, value).build();
    }

    static JsonObject with(JsonObject window, String name, int value) {
        return with(window, name, Json.createValue(value));
    }

    /** A window that is not there yet. */
    static JsonObject added(String key, String portlet, int x, int y, int width, int height) {
        return Json.createObjectBuilder().add("key", key).add("portlet", portlet).add("x", x).add("y", y).add("width", width)
            .add("height", height).build();
    }

    /** Of what is read, what is stored: a place, and by what the window is known. */
    private static JsonObjectBuilder wanted(JsonObject window) {
        JsonObjectBuilder wanted = Json.createObjectBuilder();
        for (String name : List.of("id", "key", "x", "y", "width", "height", "autoHeight", "minimized", "mustStay", "fixedPlace", "pushed")) {
            if (window.containsKey(name)) {
                wanted.add(name, window.get(name));
            }
        }
        if (!window.containsKey("id") && window.containsKey("portlet")) {
            wanted.add("portlet", window.get("portlet"));
        }
        return wanted;
    }

    Answer store(JsonObject change) {
        return api.send("PUT", path, change);
    }

    Answer store(List<JsonObject> windows, List<Long> removed) {
        return store(change(windows, removed));
    }

    static JsonArray windows(Answer answer) {
        return answer.body().getJsonObject("page").getJsonArray("windows");
    }
}
