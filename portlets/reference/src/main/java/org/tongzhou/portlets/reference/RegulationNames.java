package org.tongzhou.portlets.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.dictionary.DictionaryEntry;
import org.tongzhou.core.dictionary.DictionaryService;
import org.tongzhou.portlets.common.faces.Moments;

/** Kinds and topics of regulations in words. */
@Named
@RequestScoped
public class RegulationNames {
    private static final String KINDS = "regulationKinds";
    private static final String TOPICS = "regulationTopics";

    @Inject
    DictionaryService dictionaries;
    @Inject
    Moments moments;
    private final Map<String, String> known = new HashMap<>();

    public String kind(String code) {
        return name(KINDS, code);
    }

    public String topic(String code) {
        return name(TOPICS, code);
    }

    private String name(String dictionary, String code) {
        return known.computeIfAbsent(dictionary + ' ' + code,
            key -> dictionaries.getName(dictionary, code, moments.getNow().toLocalDate(), CurrentPortlet.get().getLocale()));
    }

    public List<DictionaryEntry> getKinds() {
        return dictionaries.listChoices(KINDS);
    }

    public List<DictionaryEntry> getTopics() {
        return dictionaries.listChoices(TOPICS);
    }

    /** In the reader's language. */
    public String name(DictionaryEntry entry) {
        return entry.nameIn(CurrentPortlet.get().getLocale());
    }
}
