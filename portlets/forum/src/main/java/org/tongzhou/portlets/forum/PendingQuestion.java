package org.tongzhou.portlets.forum;

/** What is asked before it is done to something that waits for a moderator. */
public enum PendingQuestion {
    REFUSE, WITHDRAW
}
