package org.tongzhou.core.applications;

import java.io.Serializable;
import java.time.Instant;

/** An application in lists. @param people for how many @param files how many scans count */
public record ApplicationRow(long id, ApplicationKind kind, String unit, String reason, ApplicationStatus status, String applicantName, Instant appliedAt,
    int people, int files) implements Serializable {

    /** For the query. */
    public ApplicationRow(Long id, ApplicationKind kind, String unit, String reason, ApplicationStatus status, String applicantName, Instant appliedAt,
            Integer people, Integer files) {
        this(id.longValue(), kind, unit, reason, status, applicantName, appliedAt, people.intValue(), files.intValue());
    }
}
