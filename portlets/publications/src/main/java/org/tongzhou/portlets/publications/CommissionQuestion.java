package org.tongzhou.portlets.publications;

/** What is asked before something is done with a commission; words: {@code publications.askCommission.<name>}, {@code publications.yesCommission.<name>}. */
public enum CommissionQuestion {
    EXTEND, WITHDRAW, WAIVE
}
