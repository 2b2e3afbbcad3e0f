package org.tongzhou.core.notices;

import java.time.Instant;

/** Somebody a notice is addressed to, and what he has done with it; null for what he has not. */
public record NoticeReader(String username, String name, String unit, Instant readAt, String reply, Instant repliedAt) {
}
