package org.tongzhou.core.forum;

import java.time.Instant;
import java.util.List;

/**
 * A post as somebody reads it.
 *
 * @param author    user name; {@code authorName} and {@code authorUnit} are what it was signed with
 * @param body      null if it was deleted and the reader is no moderator
 * @param quote     what it answers; null for none
 * @param mentioned the names of those who were told of it
 * @param fresh     whether the reader sees it for the first time
 * @param mine      whether the reader wrote it; {@code correctable} whether he may still take it back, {@code editable} correct it
 * @param deletion  null if it was not deleted; {@code restorable} whether the reader may bring it back
 * @param reports   what waits for the moderators; empty for others
 * @param files     those that its text does not show as pictures
 */
public record PostRow(long id, int version, int floor, String author, String authorName, String authorUnit, String body, Instant writtenAt,
    Instant editedAt, Quote quote, List<String> mentioned, boolean fresh, boolean mine, boolean correctable, boolean editable, Deletion deletion, boolean restorable,
    List<ReportRow> reports, List<PostFileRow> files) {
}
