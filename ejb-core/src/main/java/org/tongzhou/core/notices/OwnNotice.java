package org.tongzhou.core.notices;

import java.time.Instant;

/**
 * A notice as those see it who publish for its unit.
 *
 * @param version     what a change must name, so that nobody writes over what he has not seen
 * @param column      the name of what it stands in
 * @param marked      whether the reader's name is to stand upon it
 * @param draft       what was written
 * @param changedAt   when it was written, published, withdrawn or taken back last
 * @param publishedAt when last; null if never
 * @param withdrawalReason null unless it is withdrawn
 * @param archivedYear of the archive in which it is, and not changed; null if it is in none
 * @param correctedAt when it was put right last; null if it never was since it was published
 * @param formerReplyDueAt until when a reply was asked for before that was moved; null if it was not
 */
public record OwnNotice(Long id, int version, NoticeStatus status, String unit, String authorName, String column, boolean marked, NoticeDraft draft,
    Instant changedAt, Instant publishedAt, Instant withdrawnAt, String withdrawalReason,
    Integer archivedYear, Instant correctedAt, Instant formerReplyDueAt) {
}
