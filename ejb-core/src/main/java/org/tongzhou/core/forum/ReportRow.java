package org.tongzhou.core.forum;

import java.time.Instant;

/** A report as moderators see it; null for what has not happened yet. */
public record ReportRow(long id, long topicId, String title, int floor, String authorName, String authorUnit, String reporterName,
    String reporterUnit, String reason, Instant reportedAt, ReportOutcome outcome, String handledBy, Instant handledAt, String remark) {
}
