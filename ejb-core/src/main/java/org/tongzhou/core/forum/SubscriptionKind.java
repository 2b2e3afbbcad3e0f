package org.tongzhou.core.forum;

/** What somebody follows: the new topics of a board, or the replies to a topic. */
public enum SubscriptionKind {
    BOARD, TOPIC
}
