package org.tongzhou.core.notices;

import java.time.Instant;
import org.tongzhou.core.shared.Urgency;

/**
 * A published notice in the list of one of its readers.
 *
 * @param columnId   where it stands
 * @param replyDueAt until when a reply is asked for; null if none is
 * @param files      how many files it has
 * @param read       whether this reader has opened it, {@code replied} whether he has replied
 */
public record NoticeRow(long id, String title, String unit, Urgency urgency, boolean pinned, Instant publishedAt, long columnId,
    Instant replyDueAt, int files, boolean read, boolean replied) {

    /** For the query. */
    public NoticeRow(Long id, String title, String unit, Urgency urgency, boolean pinned, Instant publishedAt, Long columnId,
            Instant replyDueAt, Integer files, Instant readAt, Instant repliedAt) {
        this(id, title, unit, urgency, pinned, publishedAt, columnId, replyDueAt, files, readAt != null, repliedAt != null);
    }
}
