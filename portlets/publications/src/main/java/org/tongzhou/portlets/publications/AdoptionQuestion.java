package org.tongzhou.portlets.publications;

/** What is asked before something is done with an adopted text; words: {@code publications.ask.<name>}, {@code publications.yes.<name>}. */
public enum AdoptionQuestion {
    REVISE, SHARE, RELEASE, USE, CANCEL_USE, INSTRUCT, CANCEL_INSTRUCTION
}
