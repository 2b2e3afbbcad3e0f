package org.tongzhou.core.dictionary;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A list of values that the office chooses from, such as the kinds of leave. A domain declares it as a constant and tells it by a
 * {@link DictionarySource}; what it contains at first stands in {@code KEY.csv} beside this class, its name in this domain's bundle:
 * {@code dictionary.name.leaveKinds} and {@code dictionary.hint.leaveKinds}.
 *
 * @param key        in camel case, never changed
 * @param fixedCodes the codes that the system itself refers to: they may be renamed and ordered, never retired
 * @param hierarchic whether its values stand in groups
 * @param attributes what else is kept of a value; named {@code dictionary.attribute.X} in this domain's bundle
 * @param maxEntries how many values it may have, retired ones too
 */
public record Dictionary(String key, Set<String> fixedCodes, boolean hierarchic, List<String> attributes, int maxEntries) implements Serializable {
    private static final int FLAT_MAX_ENTRIES = 200;

    public Dictionary {
        if (!key.matches("[a-z][a-zA-Z]+")) {
            throw new IllegalArgumentException("no dictionary: " + key);
        }
        fixedCodes = Set.copyOf(fixedCodes);
        attributes = List.copyOf(attributes);
    }

    /** A list that the office is free to change. */
    public static Dictionary free(String key, String... attributes) {
        return new Dictionary(key, Set.of(), false, List.of(attributes), FLAT_MAX_ENTRIES);
    }

    /** A list some of whose codes the system refers to. */
    public static Dictionary fixed(String key, Set<String> fixedCodes, String... attributes) {
        return new Dictionary(key, fixedCodes, false, List.of(attributes), FLAT_MAX_ENTRIES);
    }

    /** What its editions are kept under. */
    String subject() {
        return "dictionary." + key;
    }
}
