package org.tongzhou.core.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tongzhou.core.health.Health;
import org.tongzhou.core.health.Health.Level;
import org.tongzhou.core.health.HealthCheck;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PageRequest;

/** Whether the audit was verified of late, and found whole. */
@Dependent
public class AuditHealth implements HealthCheck {
    static final Duration VERIFIED_WITHIN = Duration.ofDays(30);

    @Inject
    AuditRepository entries;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "audit.health";
    }

    @Override
    public Health look() {
        AuditFilter verifications = new AuditFilter(null, null, "", AuditActs.VERIFY, "", "", null, AuditSort.TIME, true);
        return entries.search(verifications, new PageRequest(0, 1)).stream().findFirst().map(this::of)
            .orElseGet(() -> new Health(name(), Level.ATTENTION, "audit.health.never", List.of()));
    }

    private Health of(AuditRow latest) {
        boolean late = latest.at().plus(VERIFIED_WITHIN).isBefore(clock.instant());
        Level level = !latest.succeeded() ? Level.TROUBLE : late ? Level.ATTENTION : Level.GOOD;
        return Health.of(name(), level, latest.at().atZone(OfficeZone.ID).toLocalDate().toString());
    }
}
