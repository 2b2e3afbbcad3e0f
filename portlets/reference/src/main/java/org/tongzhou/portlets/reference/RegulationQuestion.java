package org.tongzhou.portlets.reference;

/** What is asked before something is done with a regulation; words: {@code regulations.ask.<name>}, {@code regulations.yes.<name>}. */
public enum RegulationQuestion {
    PUBLISH, WITHDRAW, DELETE, LEAVE_TO_END
}
