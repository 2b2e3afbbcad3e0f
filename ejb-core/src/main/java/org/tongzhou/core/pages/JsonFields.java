package org.tongzhou.core.pages;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** Reads the members of JSON objects that people may have written; what has the wrong type is told as a problem. */
final class JsonFields {
    private final Problems problems;

    /** Takes note of what is wrong. */
    @FunctionalInterface
    interface Problems {
        void add(int line, String entry, String key, String detail);
    }

    JsonFields(Problems problems) {
        this.problems = problems;
    }

    /** The object that the text is; empty after telling the problem. */
    Optional<JsonObject> parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonParsingException e) {
            problems.add((int) e.getLocation().getLineNumber(), "", "pages.import.syntax", "");
        } catch (RuntimeException e) { // the limits of the parser: nesting too deep is a bare RuntimeException
            problems.add(0, "", "pages.import.syntax", "");
        }
        return Optional.empty();
    }

    /** The value as an object; null after telling the problem. */
    JsonObject object(JsonValue value, String where) {
        if (value instanceof JsonObject object) {
            return object;
        }
        problems.add(0, where, "pages.import.type", "{…}");
        return null;
    }

    List<JsonValue> array(JsonObject object, String name, String where) {
        JsonValue value = object.get(name);
        if (value instanceof JsonArray array) {
            return array;
        }
        if (value != null) {
            problems.add(0, where + "." + name, "pages.import.type", "[…]");
        }
        return List.of();
    }

    String text(JsonObject object, String name, String absent, String where) {
        JsonValue value = object.get(name);
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value != null) {
            problems.add(0, where + "." + name, "pages.import.type", "\"…\"");
        }
        return absent;
    }

    /** A whole number; one that no int can hold counts as -1. */
    int number(JsonObject object, String name, int absent, String where) {
        JsonValue value = object.get(name);
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return number.bigIntegerValue().bitLength() < Integer.SIZE ? number.intValue() : -1;
        }
        if (value != null) {
            problems.add(0, where + "." + name, "pages.import.type", "1");
        }
        return absent;
    }

    boolean flag(JsonObject object, String name, String where) {
        JsonValue value = object.get(name);
        if (value != null && !value.equals(JsonValue.TRUE) && !value.equals(JsonValue.FALSE)) {
            problems.add(0, where + "." + name, "pages.import.type", "true");
        }
        return JsonValue.TRUE.equals(value);
    }
}
