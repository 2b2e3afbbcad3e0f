package org.tongzhou.core.forum;

/** Which topics: all, those with something the reader has not read, the digest, those he began, those he follows, and for moderators those deleted. */
public enum TopicShow {
    ALL, UNREAD, DIGEST, MINE, FOLLOWED, DELETED
}
