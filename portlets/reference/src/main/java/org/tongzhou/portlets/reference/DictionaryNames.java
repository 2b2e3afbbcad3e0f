package org.tongzhou.portlets.reference;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.dictionary.DictionaryEntry;
import org.tongzhou.core.dictionary.DictionaryService;
import org.tongzhou.portlets.common.faces.Moments;

/** What keepers choose from, in the reader's language; base of request-scoped beans. */
public abstract class DictionaryNames {
    @Inject
    DictionaryService dictionaries;
    @Inject
    Moments moments;
    private final Map<String, String> known = new HashMap<>();

    /** What a code is called today. */
    protected String name(String dictionary, String code) {
        return name(dictionary, code, moments.getNow().toLocalDate());
    }

    /** What a code was called on a day. */
    protected String name(String dictionary, String code, LocalDate day) {
        return known.computeIfAbsent(dictionary + ' ' + code, key -> dictionaries.getName(dictionary, code, day, CurrentPortlet.get().getLocale()));
    }

    protected List<DictionaryEntry> choices(String dictionary) {
        return dictionaries.listChoices(dictionary);
    }

    public String name(DictionaryEntry entry) {
        return entry.nameIn(CurrentPortlet.get().getLocale());
    }
}
