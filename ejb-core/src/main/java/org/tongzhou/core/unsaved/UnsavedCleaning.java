package org.tongzhou.core.unsaved;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets at night what nobody has come back to for a month. */
@Singleton
public class UnsavedCleaning {
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    KeptFormRepository forms;
    @Inject
    Clock clock;

    /** Each node of a cluster may do it. */
    @Schedule(hour = "3", minute = "50", persistent = false)
    public void cleanAtNight() {
        forms.deleteOlder(clock.instant().minus(KEPT));
    }
}
