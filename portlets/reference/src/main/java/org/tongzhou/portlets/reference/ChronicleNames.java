package org.tongzhou.portlets.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.dictionary.DictionaryEntry;
import org.tongzhou.core.dictionary.DictionaryService;

/** Kinds of entries in words. */
@Named
@RequestScoped
public class ChronicleNames {
    private static final String KINDS = "chronicleKinds";

    @Inject
    DictionaryService dictionaries;
    private final Map<String, String> known = new HashMap<>();

    /** @param day on which it happened */
    public String kind(String code, LocalDate day) {
        return known.computeIfAbsent(code, key -> dictionaries.getName(KINDS, code, day, CurrentPortlet.get().getLocale()));
    }

    public List<DictionaryEntry> getKinds() {
        return dictionaries.listChoices(KINDS);
    }

    /** In the reader's language. */
    public String name(DictionaryEntry entry) {
        return entry.nameIn(CurrentPortlet.get().getLocale());
    }
}
