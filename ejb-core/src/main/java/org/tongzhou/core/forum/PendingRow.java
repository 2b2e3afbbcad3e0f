package org.tongzhou.core.forum;

import java.time.Instant;

/**
 * Something that a moderator is to look at before it appears, in a list; null for what has not happened yet.
 *
 * @param topicId that it answers, or where it stands
 * @param floor   where it stands
 * @param title   of the topic
 * @param reply   whether it answers a topic
 * @param words   the beginning of its text
 */
public record PendingRow(Long id, Long boardId, String boardName, Long topicId, Integer floor, String title, boolean reply, String authorName, String authorUnit,
    String words, Instant handedInAt, PendingState state, String decidedBy, Instant decidedAt, String reason) {
    private static final int WORDS_SHOWN = 120;

    /** As the query has it. @param heading null of a reply @param topicTitle null of a topic that is none yet */
    public PendingRow(Long id, Long boardId, String boardName, Long topicId, Integer floor, String heading, String topicTitle, String authorName, String authorUnit,
            String words, Instant handedInAt, PendingState state, String decidedBy, Instant decidedAt, String reason) {
        this(id, boardId, boardName, topicId, floor, heading == null ? topicTitle : heading, heading == null, authorName, authorUnit,
            beginning(words), handedInAt, state, decidedBy, decidedAt, reason);
    }

    private static String beginning(String words) {
        return words.codePointCount(0, words.length()) <= WORDS_SHOWN ? words : words.substring(0, words.offsetByCodePoints(0, WORDS_SHOWN)) + "…";
    }
}
