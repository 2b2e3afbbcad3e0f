package org.tongzhou.portlets.reference;

/** What is asked before something is done with an entry; words: {@code chronicle.ask.<name>}, {@code chronicle.yes.<name>}. */
public enum EntryQuestion {
    RETURN, ANNOTATE, CLOSE, REOPEN, SET_ASIDE
}
