package org.tongzhou.core.forum;

import java.util.List;

/**
 * Something that a moderator is to look at before it appears.
 *
 * @param quote     what it answers; null for none
 * @param mentioned the names of those who are to be told of it
 * @param poll      what it is to put to the vote; null for none
 * @param files     all of them; {@code below} those that its text does not show as pictures
 * @param mine      whether the reader wrote it
 * @param decidable whether the reader may pass or refuse it; {@code correctable} whether he may put it right or withdraw it
 */
public record PendingDetails(PendingRow row, int version, String body, Quote quote, List<String> mentioned, PollDraft poll, List<PostFileRow> files,
    List<PostFileRow> below, boolean mine, boolean decidable, boolean correctable) {
}
