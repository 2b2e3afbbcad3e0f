package org.tongzhou.core.notices.slips;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reply slip in one text, as the page's script (drafting.js) tells it while it is designed, half a field too: {@code {"perUnit": true, "fields": [{"key": 1,
 * "kind": "NUMBER", "label": "…", "required": true, "help": "…", "options": "…", "least": "0", "most": "", "whole": true}]}}, with an option in each line.
 */
public final class SlipText {
    public static final int MAX_CHARS = 60_000;
    private static final Pattern LIMIT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");

    private SlipText() {
    }

    /** None if it is no such text; a limit that is no number, and a field of a kind that there is not, are left out. */
    public static Optional<Slip> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject told = reader.readObject();
            List<JsonValue> fields = told.get("fields") instanceof List<?> ? told.getJsonArray("fields") : List.of();
            return Optional.of(new Slip(told.getBoolean("perUnit", false), fields.stream().limit(Slip.FIELDS_MAX).flatMap(SlipText::field).toList()));
        } catch (JsonException e) { // cut off, or never written by the script
            return Optional.empty();
        }
    }

    private static Stream<SlipField> field(JsonValue value) {
        return value instanceof JsonObject told ? Stream.of(FieldKind.values()).filter(kind -> kind.name().equals(told.getString("kind", "")))
            .map(kind -> new SlipField(told.getInt("key", 0), kind, told.getString("label", ""), told.getBoolean("required", false), told.getString("help", ""),
                told.getString("options", "").lines().toList(), limit(told.getString("least", "")), limit(told.getString("most", "")), told.getBoolean("whole", false)))
            : Stream.empty();
    }

    private static BigDecimal limit(String typed) {
        return LIMIT.matcher(typed.strip()).matches() ? new BigDecimal(typed.strip()) : null;
    }

    public static String write(Slip slip) {
        JsonArrayBuilder fields = Json.createArrayBuilder();
        slip.fields().forEach(field -> fields.add(Json.createObjectBuilder().add("key", field.key()).add("kind", field.kind().name()).add("label", field.label())
            .add("required", field.required()).add("help", field.help()).add("options", String.join("\n", field.options()))
            .add("least", text(field.least())).add("most", text(field.most())).add("whole", field.whole())));
        return Json.createObjectBuilder().add("perUnit", slip.perUnit()).add("fields", fields).build().toString();
    }

    /** It is not written out: a limit that is to be refused might have a billion digits. */
    private static String text(BigDecimal limit) {
        return limit == null ? "" : limit.toString();
    }
}
