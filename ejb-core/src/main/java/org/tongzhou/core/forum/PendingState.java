package org.tongzhou.core.forum;

/** What became of something that a moderator is to look at before it appears. */
public enum PendingState {
    WAITING, PASSED, REFUSED
}
