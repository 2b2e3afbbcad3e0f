package org.tongzhou.portlets.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.tongzhou.core.dictionary.DictionaryEntry;

/** Kinds and topics of regulations in words. */
@Named
@RequestScoped
public class RegulationNames extends DictionaryNames {
    private static final String KINDS = "regulationKinds";
    private static final String TOPICS = "regulationTopics";

    public String kind(String code) {
        return name(KINDS, code);
    }

    public String topic(String code) {
        return name(TOPICS, code);
    }

    public List<DictionaryEntry> getKinds() {
        return choices(KINDS);
    }

    public List<DictionaryEntry> getTopics() {
        return choices(TOPICS);
    }
}
