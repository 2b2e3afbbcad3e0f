package org.tongzhou.core.contacts;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Deletes what was removed when it cannot be taken back any more, each night. */
@Singleton
public class ContactCleaning {
    static final Duration KEPT = Duration.ofDays(30);

    @Inject
    ContactRepository contacts;
    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "50", persistent = false)
    void deleteOld() {
        contacts.deleteRemovedBefore(clock.instant().minus(KEPT));
    }
}
