package org.tongzhou.portlets.reference;

/** What is asked before something is done with what is kept; words: {@code regulations.ask.<name>} or {@code reference.item.ask.<name>}, and the same with yes. */
public enum HoldingQuestion {
    PUBLISH, WITHDRAW, DELETE, LEAVE_TO_END, REVIEW
}
