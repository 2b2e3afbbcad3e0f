package org.tongzhou.core.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * A content as a table (RFC 4180) with a line of heads: {@code code,name,english,parent,retired} and the dictionary's attributes. So it is
 * stored, exported and imported; what was pasted out of a spreadsheet, with tabs, is read as well.
 */
final class DictionaryFile {
    private static final List<String> FIELDS = List.of("code", "name", "english", "parent", "retired");
    private static final String YES = "yes";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private DictionaryFile() {
    }

    static String write(DictionaryContent content) {
        List<String> heads = new ArrayList<>(FIELDS);
        heads.addAll(content.dictionary().attributes());
        StringBuilder table = new StringBuilder(line(heads));
        for (DictionaryEntry entry : content.entries()) {
            List<String> fields = new ArrayList<>(List.of(entry.code(), entry.name(), entry.englishName(), entry.parent(), entry.retired() ? YES : ""));
            content.dictionary().attributes().forEach(attribute -> fields.add(entry.attribute(attribute)));
            table.append(line(fields));
        }
        return table.toString();
    }

    private static String line(List<String> fields) {
        return fields.stream().map(field -> field.matches(".*[\",\t].*") ? '"' + field.replace("\"", "\"\"") + '"' : field)
            .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** @throws RuleViolationException naming the line that is none, or the head that is not known */
    static DictionaryContent read(Dictionary dictionary, String table) {
        List<String> heads = null;
        List<DictionaryEntry> entries = new ArrayList<>();
        int number = 0;
        for (String line : (table.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? table.substring(1) : table).split("\r\n|\r|\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            List<String> fields = fields(line, number);
            if (heads == null) {
                heads = heads(dictionary, fields);
            } else if (fields.size() > heads.size()) {
                throw new RuleViolationException("dictionary.tooManyFields", number, heads.size());
            } else {
                entries.add(entry(heads, fields));
            }
        }
        if (entries.isEmpty()) {
            throw new RuleViolationException("dictionary.emptyTable");
        }
        return new DictionaryContent(dictionary, entries);
    }

    private static List<String> heads(Dictionary dictionary, List<String> fields) {
        List<String> heads = fields.stream().map(String::strip).toList();
        for (String head : heads) {
            if (!FIELDS.contains(head) && !dictionary.attributes().contains(head)) {
                throw new RuleViolationException("dictionary.noHead", head,
                    String.join(", ", FIELDS) + dictionary.attributes().stream().map(", "::concat).collect(Collectors.joining()));
            }
        }
        if (!heads.contains("code") || !heads.contains("name")) {
            throw new RuleViolationException("dictionary.headsMissing");
        }
        return heads;
    }

    private static DictionaryEntry entry(List<String> heads, List<String> fields) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(heads.get(i), fields.get(i));
        }
        Map<String, String> attributes = new HashMap<>(values);
        attributes.keySet().removeAll(FIELDS);
        return new DictionaryEntry(values.getOrDefault("code", ""), values.getOrDefault("name", ""), values.getOrDefault("english", ""),
            values.getOrDefault("parent", ""), YES.equals(values.getOrDefault("retired", "").strip()), attributes);
    }

    private static List<String> fields(String line, int number) {
        char separator = line.indexOf('\t') >= 0 ? '\t' : ',';
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (quoted && character == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (character == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (character == separator && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        if (quoted) {
            throw new RuleViolationException("dictionary.openQuote", number);
        }
        fields.add(field.toString());
        return fields;
    }
}
