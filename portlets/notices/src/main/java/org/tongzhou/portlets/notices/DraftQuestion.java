package org.tongzhou.portlets.notices;

/** What the author is asked before it is done; whether his text or the one stored meanwhile stays, and what to do with a deleted one. */
public enum DraftQuestion {
    PUBLISH, DELETE, GIVE_UP, STALE, GONE
}
