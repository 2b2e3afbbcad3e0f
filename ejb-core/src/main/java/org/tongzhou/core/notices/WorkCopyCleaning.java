package org.tongzhou.core.notices;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets at night what nobody has come back to for a month. */
@Singleton
public class WorkCopyCleaning {
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    WorkCopyRepository copies;
    @Inject
    Clock clock;

    /** Each node of a cluster may do it. */
    @Schedule(hour = "3", minute = "45", persistent = false)
    public void cleanAtNight() {
        copies.deleteOlder(clock.instant().minus(KEPT));
    }
}
