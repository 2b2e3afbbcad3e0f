package org.tongzhou.core.dictionary;

/** What is done with editions of dictionaries. */
public final class DictionaryActs {
    public static final String CHANGE = "dictionary.change";
    public static final String ENACT = "dictionary.enact";
    public static final String RECALL = "dictionary.recall";
    public static final String DISCARD = "dictionary.discard";

    private DictionaryActs() {
    }
}
