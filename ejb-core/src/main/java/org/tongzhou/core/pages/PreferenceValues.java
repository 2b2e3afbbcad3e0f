package org.tongzhou.core.pages;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Stored preferences of one window: values by name, in the order of storing. A list may hold nulls, and may itself be
 * null, since a portlet may set either (PLT.17.1). Unmodifiable.
 */
public record PreferenceValues(Map<String, List<String>> values) {
    public static final PreferenceValues NONE = new PreferenceValues(Map.of());
    static final int NAMES_MAX = 100;
    static final int NAME_MAX_CHARS = 200;
    static final int TOTAL_MAX_CHARS = 64 * 1024;

    /** @throws RuleViolationException if there are too many names, a name or the whole is too long */
    public PreferenceValues {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, list) ->
            copy.put(name, list == null ? null : Collections.unmodifiableList(new ArrayList<>(list))));
        checkLimits(copy);
        values = Collections.unmodifiableMap(copy);
    }

    private static void checkLimits(Map<String, List<String>> values) {
        if (values.size() > NAMES_MAX) {
            throw new RuleViolationException("pages.preferences.tooManyNames", NAMES_MAX);
        }
        long total = 0;
        for (Map.Entry<String, List<String>> preference : values.entrySet()) {
            if (preference.getKey().length() > NAME_MAX_CHARS) {
                throw new RuleViolationException("pages.preferences.nameTooLong", NAME_MAX_CHARS);
            }
            total += preference.getKey().length();
            if (preference.getValue() != null) {
                for (String value : preference.getValue()) {
                    total += value == null ? 1 : value.length() + 1;
                }
            }
        }
        if (total > TOTAL_MAX_CHARS) {
            throw new RuleViolationException("pages.preferences.tooLarge", TOTAL_MAX_CHARS);
        }
    }

    String toJson() {
        return json().toString();
    }

    JsonObject json() {
        JsonObjectBuilder object = Json.createObjectBuilder();
        values.forEach((name, list) -> object.add(name, list == null ? JsonValue.NULL : array(list)));
        return object.build();
    }

    static PreferenceValues fromJson(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return fromJson(reader.readObject());
        }
    }

    /** @throws RuleViolationException if there are too many names, a name or the whole is too long */
    static PreferenceValues fromJson(JsonObject object) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        object.forEach((name, value) -> values.put(name, value instanceof JsonArray array ? list(array) : null));
        return new PreferenceValues(values);
    }

    private static JsonValue array(List<String> list) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (String value : list) {
            array.add(value == null ? JsonValue.NULL : Json.createValue(value));
        }
        return array.build();
    }

    private static List<String> list(JsonArray array) {
        List<String> list = new ArrayList<>();
        for (JsonValue value : array) {
            list.add(value instanceof JsonString text ? text.getString() : null);
        }
        return list;
    }
}
