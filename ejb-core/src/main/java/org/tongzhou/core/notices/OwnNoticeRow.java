package org.tongzhou.core.notices;

import java.time.Instant;

/**
 * A notice in the list of those who publish for its unit.
 *
 * @param author      user name
 * @param publishedAt when last; null if never
 * @param replyDueAt  null if no reply is asked for
 * @param columnId    where it stands
 * @param publishAt   when it is to be published; null for at once
 * @param expiresAt   when it leaves the lists; null for never, or not known yet
 * @param files       how many files it has
 */
public record OwnNoticeRow(Long id, String title, String author, NoticeStatus status, Instant changedAt, Instant publishedAt,
    Instant replyDueAt, Long columnId, Instant publishAt, Instant expiresAt, Integer files) {
}
