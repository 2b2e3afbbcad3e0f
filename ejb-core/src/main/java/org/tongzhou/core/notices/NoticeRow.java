package org.tongzhou.core.notices;

import java.time.Instant;
import org.tongzhou.core.shared.Urgency;

/**
 * A published notice in the list of one of its readers.
 *
 * @param columnId   where it stands
 * @param replyDueAt until when a reply is asked for; null if none is
 * @param files      how many files it has
 * @param read       whether this reader has opened it, {@code replied} whether he has replied, or his unit
 * @param corrected  whether it was put right since it was published, {@code outdated} whether this reader knows what it said before that only
 */
public record NoticeRow(long id, String title, String unit, Urgency urgency, boolean pinned, Instant publishedAt, long columnId,
    Instant replyDueAt, int files, boolean read, boolean replied,
    boolean corrected, boolean outdated) {

    /** For the query. */
    public NoticeRow(Long id, String title, String unit, Urgency urgency, boolean pinned, Instant publishedAt, Long columnId,
            Instant replyDueAt, Integer files, Instant readAt, Instant repliedAt, Instant unitRepliedAt,
            Instant correctedAt, Instant seenAt) {
        this(id, title, unit, urgency, pinned, publishedAt, columnId, replyDueAt, files, readAt != null, repliedAt != null || unitRepliedAt != null,
            correctedAt != null, correctedAt != null && readAt != null && readAt.isBefore(correctedAt) && (seenAt == null || seenAt.isBefore(correctedAt)));
    }
}
