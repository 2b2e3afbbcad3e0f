package org.tongzhou.core.applications;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An application as its page shows it; what has not happened yet is null. */
public record ApplicationDetails(long id, int version, ApplicationKind kind, long unitId, String unit, String reason, ApplicationStatus status,
    String applicantName, Instant appliedAt, String headName, String headRemark, Instant decidedAt, String agreementNumber, LocalDate agreementDay,
    String cityName, String cityRemark, Instant closedAt, List<ApplicationPerson> people, May may) implements Serializable {
    public ApplicationDetails {
        people = List.copyOf(people);
    }

    /** What the caller may do with it now. */
    public record May(boolean handIn, boolean withdraw, boolean decide, boolean register, boolean open) implements Serializable {
    }
}
