package org.tongzhou.core.notices.slips;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.tongzhou.core.shared.Resources;

/** A slip to begin with, in the office's words. @param name its part of the key {@code notices.slip.model.<name>} */
public record SlipModel(String name, Slip slip) {
    private static final List<SlipModel> ALL = read();

    public static List<SlipModel> list() {
        return ALL;
    }

    private static List<SlipModel> read() {
        try (JsonReader reader = Json.createReader(new StringReader(Resources.text(SlipModel.class, "models.json")))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(told -> new SlipModel(told.getString("name"), slip(told))).toList();
        }
    }

    /** A slip that is told as {@code {"perUnit": true, "fields": [{"kind": "ONE", "label": "…", "options": ["…"]}]}}; its fields get their keys by their order. */
    public static Slip slip(JsonObject told) {
        List<JsonObject> fields = told.getJsonArray("fields").getValuesAs(JsonObject.class);
        return new Slip(told.getBoolean("perUnit", false), IntStream.range(0, fields.size()).mapToObj(place -> field(place + 1, fields.get(place))).toList());
    }

    private static SlipField field(int key, JsonObject told) {
        List<String> options = told.containsKey("options") ? told.getJsonArray("options").getValuesAs(JsonString::getString) : List.of();
        return new SlipField(key, FieldKind.valueOf(told.getString("kind")), told.getString("label"), told.getBoolean("required", false), told.getString("help", ""),
            options, limit(told, "least"), limit(told, "most"), told.getBoolean("whole", false));
    }

    private static BigDecimal limit(JsonObject told, String name) {
        return told.containsKey(name) ? told.getJsonNumber(name).bigDecimalValue() : null;
    }
}
