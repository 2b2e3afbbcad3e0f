package org.tongzhou.core.dictionary;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tongzhou.core.shared.PlainText;

/**
 * A value of a dictionary.
 *
 * @param code        what is stored where it was chosen; never changed, never given to another value
 * @param englishName empty if readers of other languages see the Chinese one
 * @param parent      the code of its group, empty if it stands in none
 * @param retired     whether it can be chosen no longer; what was made with it keeps its name
 * @param attributes  by name, without those that are empty
 */
public record DictionaryEntry(String code, String name, String englishName, String parent, boolean retired, Map<String, String> attributes)
    implements Serializable {
    public static final int CODE_MAX_CHARS = 40;
    public static final int NAME_MAX_CHARS = 60;
    public static final int ATTRIBUTE_MAX_CHARS = 120;

    public DictionaryEntry {
        code = code.strip();
        name = PlainText.line(name);
        englishName = PlainText.line(englishName);
        parent = parent.strip();
        Map<String, String> given = new TreeMap<>();
        attributes.forEach((key, value) -> {
            String line = value == null ? "" : PlainText.line(value);
            if (!line.isEmpty()) {
                given.put(key, line);
            }
        });
        attributes = Map.copyOf(given);
    }

    /** Its name for readers of this language. */
    public String nameIn(Locale locale) {
        return englishName.isEmpty() || locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? name : englishName;
    }

    /** What is kept of it under that name, empty if nothing. */
    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    DictionaryEntry retire(boolean is) {
        return new DictionaryEntry(code, name, englishName, parent, is, attributes);
    }
}
