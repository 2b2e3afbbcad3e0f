package org.tongzhou.core.applications;

import java.io.Serializable;
import java.time.Instant;

/** An application in lists. @param people for how many */
public record ApplicationRow(long id, ApplicationKind kind, String unit, String reason, ApplicationStatus status, String applicantName, Instant appliedAt,
    int people) implements Serializable {

    /** For the query. */
    public ApplicationRow(Long id, ApplicationKind kind, String unit, String reason, ApplicationStatus status, String applicantName, Instant appliedAt,
            Integer people) {
        this(id.longValue(), kind, unit, reason, status, applicantName, appliedAt, people.intValue());
    }
}
