package org.tongzhou.portlets.publications;

/** What is asked before something is done with a piece; words: {@code publications.ask.<name>}, {@code publications.yes.<name>}. */
public enum PieceQuestion {
    REFUSE, RETURN, KEEP, MERGE, DELETE, TAKE_BACK
}
