package org.tongzhou.core.templates;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.Serializable;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.tongzhou.core.shared.PlainText;

/** The texts of a template, part by part; those that are missing are empty. */
public record TemplateContent(Map<TemplatePart, String> parts) implements Serializable {
    public TemplateContent {
        Map<TemplatePart, String> cleaned = new EnumMap<>(TemplatePart.class);
        parts.forEach((part, text) -> {
            String clean = text == null ? "" : part.isPrinted() ? PlainText.lines(text.replace("\r\n", "\n")) : PlainText.line(text);
            if (!clean.isEmpty()) {
                cleaned.put(part, clean);
            }
        });
        parts = Map.copyOf(cleaned);
    }

    public String get(TemplatePart part) {
        return parts.getOrDefault(part, "");
    }

    /** The part in the reader's language; the Chinese one if there is no other. */
    String get(TemplatePart chinese, TemplatePart english, Locale locale) {
        return locale.getLanguage().equals("en") && !get(english).isEmpty() ? get(english) : get(chinese);
    }

    /** As it is stored. */
    String write() {
        JsonObjectBuilder object = Json.createObjectBuilder();
        parts.keySet().stream().sorted().forEach(part -> object.add(part.name(), get(part)));
        return object.build().toString();
    }

    /** What was stored. */
    static TemplateContent read(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            JsonObject object = reader.readObject();
            Map<TemplatePart, String> parts = new EnumMap<>(TemplatePart.class);
            object.keySet().forEach(name -> parts.put(TemplatePart.valueOf(name), object.getString(name)));
            return new TemplateContent(parts);
        }
    }
}
