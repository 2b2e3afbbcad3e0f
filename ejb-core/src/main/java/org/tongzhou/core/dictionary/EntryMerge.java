package org.tongzhou.core.dictionary;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tongzhou.core.shared.RuleViolationException;

/** Makes one subject term of two: the names of the one lead to the other from then on. */
final class EntryMerge {
    private static final String SYNONYMS = "synonyms";
    private static final String MERGED_INTO = "mergedInto";
    private static final String SEPARATOR = "、";

    private EntryMerge() {
    }

    static DictionaryContent merge(DictionaryContent content, String code, String into) {
        DictionaryEntry one = content.get(code);
        DictionaryEntry other = content.get(into);
        if (!content.dictionary().attributes().contains(MERGED_INTO) || code.equals(into) || one.retired() || other.retired()
            || one.parent().isEmpty() || other.parent().isEmpty()) {
            throw new RuleViolationException("dictionary.noMerge", one.name(), other.name());
        }
        Set<String> names = new LinkedHashSet<>();
        Stream.of(other.attribute(SYNONYMS), one.name(), one.attribute(SYNONYMS)).flatMap(list -> Stream.of(list.split(SEPARATOR)))
            .filter(name -> !name.isBlank() && !name.equals(other.name())).forEach(names::add);
        return content.with(kept(one, MERGED_INTO, into).retire(true)).with(kept(other, SYNONYMS, String.join(SEPARATOR, names)));
    }

    private static DictionaryEntry kept(DictionaryEntry entry, String attribute, String value) {
        Map<String, String> attributes = new HashMap<>(entry.attributes());
        attributes.put(attribute, value);
        return new DictionaryEntry(entry.code(), entry.name(), entry.englishName(), entry.parent(), entry.retired(), attributes);
    }
}
