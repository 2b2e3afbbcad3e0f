package org.tongzhou.core.notices;

import java.time.Instant;

/**
 * Somebody a notice is addressed to, and what he has done with it; null for what he has not.
 *
 * @param repliedBy who replied in his place: the user name as it is read, the name as it is shown; null if he did it himself
 */
public record NoticeReader(String username, String name, String unit, Instant readAt, Instant confirmedAt, String reply, Instant repliedAt, String repliedBy) {

    NoticeReader repliedBy(String shown) {
        return new NoticeReader(username, name, unit, readAt, confirmedAt, reply, repliedAt, shown);
    }
}
