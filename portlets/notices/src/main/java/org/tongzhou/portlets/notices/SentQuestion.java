package org.tongzhou.portlets.notices;

/** What the publisher of a notice that is out is asked before it is done. */
public enum SentQuestion {
    WITHDRAW, PROLONG
}
