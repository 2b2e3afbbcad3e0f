package org.tongzhou.core.pages;

import static java.util.stream.Collectors.toMap;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a layer says about a page: where its own windows lie, what it changes of those below, which of these it dismisses.
 *
 * @param following whether windows of below that it does not know are shown. So it is in the layers of the office; a person who
 *                  arranged the page himself sees only what he placed, and what is pushed to him
 * @param placed by window id
 * @param removed ids of windows of the layers below
 * @param creation what the last change created, so that a repeated request creates nothing again
 */
record Arrangement(boolean following, List<Placed> placed, Set<Long> removed, Creation creation) {
    /** Says nothing. */
    static final Arrangement NONE = new Arrangement(true, List.of(), Set.of(), Creation.NONE);

    Arrangement {
        placed = placed.stream().sorted(Comparator.comparingLong(Placed::window)).toList();
        removed = Set.copyOf(removed);
    }

    /** A window's place; null where it lies as the layers below have it. */
    record Placed(long window, Place place, boolean minimized, Locks locks) {
    }

    /**
     * What a change created.
     *
     * @param revision that the change was made of
     * @param windows ids by the editor's keys
     */
    record Creation(String revision, Map<String, Long> windows) {
        static final Creation NONE = new Creation("", Map.of());

        Creation {
            windows = Map.copyOf(windows);
        }
    }

    Optional<Placed> find(long window) {
        return placed.stream().filter(entry -> entry.window() == window).findFirst();
    }

    /** Whether it neither places nor removes anything. */
    boolean saysNothing() {
        return following && placed.isEmpty() && removed.isEmpty();
    }

    /** All windows it names, placed or removed. */
    Set<Long> windows() {
        Set<Long> named = new HashSet<>(removed);
        placed.forEach(entry -> named.add(entry.window()));
        return named;
    }

    int locked() {
        return (int) placed.stream().filter(entry -> entry.locks().locked()).count();
    }

    /** This arrangement with one window's state changed; a window it does not place stays where the layers below have it. */
    Arrangement withMinimized(long window, boolean minimized) {
        Placed before = find(window).orElse(new Placed(window, null, minimized, Locks.NONE));
        List<Placed> changed = new ArrayList<>(placed);
        changed.removeIf(entry -> entry.window() == window);
        changed.add(new Placed(window, before.place(), minimized, before.locks()));
        return new Arrangement(following, changed, removed, creation);
    }

    /** Whether both arrange the page in the same way, however they came about. */
    boolean arrangesLike(Arrangement other) {
        return following == other.following && placed.equals(other.placed) && removed.equals(other.removed);
    }

    String toJson() {
        JsonArrayBuilder windows = Json.createArrayBuilder();
        placed.forEach(entry -> windows.add(json(entry)));
        JsonArrayBuilder gone = Json.createArrayBuilder();
        new TreeSet<>(removed).forEach(gone::add);
        JsonObjectBuilder json = Json.createObjectBuilder()
            .add("following", following).add("placed", windows).add("removed", gone);
        if (!creation.equals(Creation.NONE)) {
            JsonObjectBuilder created = Json.createObjectBuilder();
            new TreeMap<>(creation.windows()).forEach(created::add);
            json.add("revision", creation.revision()).add("created", created);
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder json(Placed entry) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("window", entry.window());
        Place place = entry.place();
        if (place != null) {
            json.add("x", place.x()).add("y", place.y()).add("width", place.width()).add("height", place.height())
                .add("autoHeight", place.autoHeight());
        }
        addIf(entry.minimized(), "minimized", json);
        addIf(entry.locks().mustStay(), "mustStay", json);
        addIf(entry.locks().fixedPlace(), "fixedPlace", json);
        addIf(entry.locks().pushed(), "pushed", json);
        return json;
    }

    private static void addIf(boolean value, String name, JsonObjectBuilder json) {
        if (value) {
            json.add(name, true);
        }
    }

    static Arrangement fromJson(String text) {
        JsonObject json;
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            json = reader.readObject();
        }
        List<Placed> placed = json.getJsonArray("placed").getValuesAs(JsonObject.class).stream().map(Arrangement::placed).toList();
        Set<Long> removed = new HashSet<>();
        json.getJsonArray("removed").getValuesAs(JsonNumber.class).forEach(id -> removed.add(id.longValue()));
        Creation creation = json.containsKey("created")
            ? new Creation(json.getString("revision"), json.getJsonObject("created").entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> number(entry.getValue()))))
            : Creation.NONE;
        return new Arrangement(json.getBoolean("following"), placed, removed, creation);
    }

    private static Placed placed(JsonObject json) {
        Place place = json.containsKey("x")
            ? new Place(json.getInt("x"), json.getInt("y"), json.getInt("width"), json.getInt("height"), json.getBoolean("autoHeight"))
            : null;
        Locks locks = new Locks(
            json.getBoolean("mustStay", false), json.getBoolean("fixedPlace", false), json.getBoolean("pushed", false));
        return new Placed(number(json.get("window")), place, json.getBoolean("minimized", false), locks);
    }

    private static long number(JsonValue value) {
        return ((JsonNumber) value).longValue();
    }
}
