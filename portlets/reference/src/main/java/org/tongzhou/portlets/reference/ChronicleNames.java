package org.tongzhou.portlets.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.tongzhou.core.dictionary.DictionaryEntry;

/** Kinds of entries in words. */
@Named
@RequestScoped
public class ChronicleNames extends DictionaryNames {
    private static final String KINDS = "chronicleKinds";

    /** @param day on which it happened */
    public String kind(String code, LocalDate day) {
        return name(KINDS, code, day);
    }

    public List<DictionaryEntry> getKinds() {
        return choices(KINDS);
    }
}
