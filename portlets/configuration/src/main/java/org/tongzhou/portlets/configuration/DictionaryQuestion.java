package org.tongzhou.portlets.configuration;

/** What is asked before an act on a draft. */
public enum DictionaryQuestion {
    ENACT, DISCARD, IMPORT
}
