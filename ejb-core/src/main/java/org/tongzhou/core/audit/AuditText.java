package org.tongzhou.core.audit;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Texts as the audit keeps them: whatever somebody typed, both databases take it, and it is not longer than its column. */
final class AuditText {
    static final int VALUE_MAX_CHARS = 200;
    private static final int FIELD_MAX_CHARS = 40;
    private static final int FIELDS_MAX = 30;
    private static final char CUT = '…';
    private static final int UNKNOWN = 0xFFFD;

    private AuditText() {
    }

    /** Controls become blanks, halves of characters the sign of an unknown one; what is too long ends with an ellipsis. */
    static String of(String text, int maxChars) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().limit(maxChars + 1L).map(AuditText::kept).forEach(kept::appendCodePoint);
        if (kept.length() <= maxChars) {
            return kept.toString();
        }
        int end = maxChars - 1;
        kept.setLength(Character.isHighSurrogate(kept.charAt(end - 1)) ? end - 1 : end);
        return kept.append(CUT).toString();
    }

    private static int kept(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.SURROGATE -> UNKNOWN;
            default -> character;
        };
    }

    /** Values by field as a JSON object; no values are no text. */
    static String json(SortedMap<String, String> values) {
        if (values.isEmpty()) {
            return "";
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.entrySet().stream().limit(FIELDS_MAX)
            .forEach(value -> json.add(of(value.getKey(), FIELD_MAX_CHARS), of(value.getValue(), VALUE_MAX_CHARS)));
        return json.build().toString();
    }

    static SortedMap<String, String> values(String json) {
        SortedMap<String, String> values = new TreeMap<>();
        if (!json.isEmpty()) {
            try (JsonReader reader = Json.createReader(new StringReader(json))) {
                reader.readObject().forEach((field, value) -> values.put(field, ((JsonString) value).getString()));
            }
        }
        return Collections.unmodifiableSortedMap(values);
    }
}
