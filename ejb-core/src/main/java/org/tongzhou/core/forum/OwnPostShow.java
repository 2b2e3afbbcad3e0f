package org.tongzhou.core.forum;

/** Which of somebody's own posts: all, the topics he began, his replies, or those after which something is new to him. */
public enum OwnPostShow {
    ALL, TOPICS, REPLIES, ANSWERED
}
