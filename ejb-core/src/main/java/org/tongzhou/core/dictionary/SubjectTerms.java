package org.tongzhou.core.dictionary;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tongzhou.core.shared.Pinyin;

/** Finds subject terms (主题词): metadata to search by, never printed (GB/T 9704-2012 has them no longer). */
final class SubjectTerms {
    private static final String SEPARATORS = "[、，,;；]";

    private SubjectTerms() {
    }

    /** @param entries categories and their terms, of which the terms are suggested */
    static List<DictionaryEntry> suggest(List<DictionaryEntry> entries, String typed, int max) {
        String wanted = typed.strip();
        return entries.stream().filter(entry -> !entry.parent().isEmpty())
            .filter(entry -> names(entry).anyMatch(name -> Pinyin.matches(name, wanted)))
            .sorted(Comparator.comparing(entry -> !entry.name().startsWith(wanted))).limit(max).toList();
    }

    private static Stream<String> names(DictionaryEntry entry) {
        return Stream.concat(Stream.of(entry.name()), Stream.of(entry.attribute("synonyms").split(SEPARATORS)).filter(name -> !name.isBlank()));
    }
}
