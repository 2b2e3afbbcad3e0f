package org.tongzhou.core.forum;

import java.time.Instant;

/**
 * A topic in a list.
 *
 * @param floors    the number of its last floor
 * @param readFloor how far the reader has read it; 0 if he has not
 * @param readers   how many have read it
 * @param mark      what is in it beside words
 * @param foundFloor the first floor that says what was looked for; 0 if none does, or nothing was looked for
 */
public record TopicRow(long id, long boardId, String boardName, String title, String authorName, String authorUnit, Instant createdAt,
    Instant lastPostAt, String lastAuthorName, int floors, int replies, boolean pinned, boolean digest, boolean locked, Instant deletedAt,
    int readFloor, long readers, TopicMark mark, int foundFloor) {

    /** As the query has it. @param readFloor null if he has not read it */
    public TopicRow(Long id, Long boardId, String boardName, String title, String authorName, String authorUnit, Instant createdAt,
            Instant lastPostAt, String lastAuthorName, Integer floors, Integer replies, Boolean pinned, Boolean digest, Boolean locked,
            Instant deletedAt, Integer readFloor) {
        this(id.longValue(), boardId.longValue(), boardName, title, authorName, authorUnit, createdAt, lastPostAt, lastAuthorName, floors.intValue(),
            replies.intValue(), pinned.booleanValue(), digest.booleanValue(), locked.booleanValue(), deletedAt, readFloor == null ? 0 : readFloor, 0, TopicMark.NONE, 0);
    }

    TopicRow with(long readBy, TopicMark inside, int floor) {
        return new TopicRow(id, boardId, boardName, title, authorName, authorUnit, createdAt, lastPostAt, lastAuthorName, floors, replies, pinned,
            digest, locked, deletedAt, readFloor, readBy, inside, floor);
    }

    /** How many floors the reader has not read. */
    public int unread() {
        return Math.max(0, floors - readFloor);
    }
}
