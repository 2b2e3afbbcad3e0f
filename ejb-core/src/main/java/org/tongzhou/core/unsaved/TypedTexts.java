package org.tongzhou.core.unsaved;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a form in one text, as they are stored: {@code {"title": "…", "body": "…"}}. */
final class TypedTexts {
    private TypedTexts() {
    }

    static String write(Map<String, String> texts) {
        JsonObjectBuilder told = Json.createObjectBuilder();
        texts.forEach(told::add);
        return told.build().toString();
    }

    static Map<String, String> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject told = reader.readObject();
            Map<String, String> texts = new LinkedHashMap<>();
            told.keySet().forEach(name -> texts.put(name, told.getString(name)));
            return texts;
        }
    }
}
