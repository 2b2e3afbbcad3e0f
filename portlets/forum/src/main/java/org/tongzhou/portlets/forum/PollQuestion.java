package org.tongzhou.portlets.forum;

/** What its starter or a moderator is asked before it is done to a poll. */
public enum PollQuestion {
    CLOSE_POLL, REMOVE_POLL
}
