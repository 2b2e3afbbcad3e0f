package org.tongzhou.core.forum;

import java.time.Instant;

/**
 * A post of the reader in the list of his own.
 *
 * @param words  the beginning of its text
 * @param since  how many floors came after it; one that was taken back or deleted keeps its place in the topic, and counts
 * @param unread how many of these he has not read
 */
public record OwnPostRow(long id, long topicId, int floor, String title, String boardName, String words, Instant writtenAt, Instant lastPostAt, int since, int unread) {
    private static final int WORDS_SHOWN = 120;

    /** As the query has it. @param readFloor null if he has not read the topic */
    public OwnPostRow(Long id, Long topicId, Integer floor, String title, String boardName, String words, Instant writtenAt, Instant lastPostAt, Integer floors,
            Integer readFloor) {
        this(id.longValue(), topicId.longValue(), floor.intValue(), title, boardName, beginning(words), writtenAt, lastPostAt, floors - floor,
            Math.max(0, floors - Math.max(floor, readFloor == null ? 0 : readFloor)));
    }

    private static String beginning(String words) {
        return words.codePointCount(0, words.length()) <= WORDS_SHOWN ? words : words.substring(0, words.offsetByCodePoints(0, WORDS_SHOWN)) + "…";
    }

    /** The first floor after it that he has not read; its own if there is none. */
    public int next() {
        return unread == 0 ? floor : floor + since - unread + 1;
    }
}
