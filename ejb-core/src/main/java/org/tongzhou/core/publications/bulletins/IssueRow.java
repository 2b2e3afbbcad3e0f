package org.tongzhou.core.publications.bulletins;

import java.io.Serializable;
import java.time.Instant;

/** An issue in a list. @param year null if it has no number yet, as {@code number} @param readAt when the reader has read it; null if he has not */
public record IssueRow(long id, long bulletinId, String bulletin, String title, IssueStatus status, Integer year, Integer number, Integer total, boolean special,
    String changedBy, Instant changedAt, Instant publishedAt, Instant readAt) implements Serializable {
    /** As nobody has read it. */
    public IssueRow(Long id, Long bulletinId, String bulletin, String title, IssueStatus status, Integer year, Integer number, Integer total, Boolean special,
            String changedBy, Instant changedAt, Instant publishedAt) {
        this(id, bulletinId, bulletin, title, status, year, number, total, special, changedBy, changedAt, publishedAt, null);
    }

    IssueRow readAt(Instant at) {
        return new IssueRow(id, bulletinId, bulletin, title, status, year, number, total, special, changedBy, changedAt, publishedAt, at);
    }
}
