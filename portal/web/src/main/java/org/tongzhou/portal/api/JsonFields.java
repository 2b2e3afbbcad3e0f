package org.tongzhou.portal.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonConfig.KeyStrategy;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.tongzhou.portal.page.RequestBody;

/**
 * The members of a JSON object in a request, read strictly: each value of its kind and nothing converted, no member twice, and
 * at the {@link #end} none left that nobody has asked for.
 *
 * <p>Whatever else it finds is an {@link UnreadableException} that names the place, such as {@code windows[3].x}.
 */
final class JsonFields {
    static final String MEDIA_TYPE = "application/json;charset=UTF-8";
    /** Forty windows need a hundredth of it. */
    static final int BODY_MAX_BYTES = 256 * 1024;

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, KeyStrategy.NONE));

    private final JsonObject object;
    private final String where;
    private final Set<String> asked = new HashSet<>();

    private JsonFields(JsonObject object, String where) {
        this.object = object;
        this.where = where;
    }

    /**
     * Reads a body to its end, which a browser needs to hear the answer.
     *
     * @throws IOException if the connection breaks off
     */
    static JsonFields read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(BODY_MAX_BYTES + 1);
        if (bytes.length > BODY_MAX_BYTES) {
            RequestBody.leave(body);
            throw UnreadableException.tooLarge(BODY_MAX_BYTES);
        }
        return parse(decode(bytes));
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(); // RFC 8259, 8.1
        } catch (CharacterCodingException e) {
            throw UnreadableException.syntax();
        }
    }

    static JsonFields parse(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text));
            JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) { // throws if more follows the object, which a reader does not look for
                parser.next();
            }
            return new JsonFields(reader.readObject(), "");
        } catch (RuntimeException e) { // also what the parser's limits throw: nesting too deep, numbers too long, a member twice
            throw UnreadableException.syntax();
        }
    }

    /** Whether there is a member of this name other than null. */
    boolean has(String name) {
        asked.add(name);
        return object.containsKey(name) && object.get(name) != JsonValue.NULL;
    }

    /** A text of visible characters, blanks, tabs and line breaks, not trimmed. */
    String text(String name) {
        return text(value(name), at(name));
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    int integer(String name) {
        long number = whole(value(name), at(name));
        if (number != (int) number) {
            throw UnreadableException.value(at(name), "1");
        }
        return (int) number;
    }

    long id(String name) {
        return whole(value(name), at(name));
    }

    boolean flag(String name) {
        JsonValue value = value(name);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw UnreadableException.value(at(name), "true");
        }
        return value == JsonValue.TRUE;
    }

    /** A flag that is false where it is not given. */
    boolean optionalFlag(String name) {
        return has(name) && flag(name);
    }

    List<String> texts(String name) {
        return list(name, JsonFields::text);
    }

    List<Long> ids(String name) {
        return list(name, JsonFields::whole);
    }

    List<JsonFields> objects(String name) {
        return list(name, (value, at) -> {
            if (value instanceof JsonObject element) {
                return new JsonFields(element, at + ".");
            }
            throw UnreadableException.value(at, "{…}");
        });
    }

    /** Why a member whose value has the right kind cannot be read all the same. */
    UnreadableException unexpected(String name, String expected) {
        return UnreadableException.value(at(name), expected);
    }

    /** Refuses members that nobody has asked for. */
    void end() {
        for (String name : object.keySet()) {
            if (!asked.contains(name)) {
                throw UnreadableException.unknown(at(name));
            }
        }
    }

    private JsonValue value(String name) {
        asked.add(name);
        return object.getOrDefault(name, JsonValue.NULL);
    }

    private String at(String name) {
        return where + name;
    }

    private <T> List<T> list(String name, BiFunction<JsonValue, String, T> element) {
        if (!(value(name) instanceof JsonArray array)) {
            throw UnreadableException.value(at(name), "[…]");
        }
        List<T> list = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            list.add(element.apply(array.get(i), at(name) + "[" + i + "]"));
        }
        return list;
    }

    private static String text(JsonValue value, String at) {
        if (value instanceof JsonString text && isReadable(text.getString())) {
            return text.getString();
        }
        throw UnreadableException.value(at, "\"…\"");
    }

    /** Neither control characters nor halves of a character, which a database does not take. */
    private static boolean isReadable(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE
            || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /** By its digits: a number with a fraction is none of ours, however round its value; nor is one too long to count with. */
    private static long whole(JsonValue value, String at) {
        String digits = value.getValueType() == JsonValue.ValueType.NUMBER ? value.toString() : "";
        if (!digits.matches("-?\\d{1,18}")) {
            throw UnreadableException.value(at, "1");
        }
        return Long.parseLong(digits);
    }
}
