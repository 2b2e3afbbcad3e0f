package org.tongzhou.core.notices;

import java.time.Instant;

/**
 * A notice in the list of those who publish for its unit.
 *
 * @param author      user name
 * @param publishedAt when last; null if never
 * @param replyDueAt  null if no reply is asked for
 */
public record OwnNoticeRow(Long id, String title, String author, NoticeStatus status, Instant changedAt, Instant publishedAt,
    Instant replyDueAt) {
}
