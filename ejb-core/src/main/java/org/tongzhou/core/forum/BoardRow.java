package org.tongzhou.core.forum;

import java.time.Instant;
import java.util.List;

/**
 * A board as its readers see it.
 *
 * @param moderators their names
 * @param moderated  whether what others than these write waits for them
 * @param unread     how many topics have something that the reader has not read
 * @param last       where something was written last; null if nothing was
 * @param moderating whether the reader keeps order in it; {@code followed} whether he follows it
 */
public record BoardRow(long id, String name, String description, List<String> moderators, boolean open, boolean moderated, boolean everybody, long topics, long replies,
    long unread, Last last, boolean moderating, boolean followed) {

    /** The topic in which something was written last. */
    public record Last(long topicId, String title, int floor, Instant at, String authorName) {
    }
}
