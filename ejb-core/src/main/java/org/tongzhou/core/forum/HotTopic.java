package org.tongzhou.core.forum;

import java.time.Instant;

/** A topic that is much read and answered at present: how many replies and readers it had in the last days. @param href a path below the portal's address */
public record HotTopic(long id, String title, String boardName, String authorName, Instant lastPostAt, long replies, long readers, TopicMark mark, String href) {
    long heat() {
        return 2 * replies + readers; // who writes takes more part than who looks
    }
}
