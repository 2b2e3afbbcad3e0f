package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tongzhou.core.shared.OfficeZone;

/** The day that it is in the office. */
@Dependent
class Today {
    private final Clock clock;

    @Inject
    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate day() {
        return LocalDate.ofInstant(now(), OfficeZone.ID);
    }

    Instant now() {
        return clock.instant();
    }
}
