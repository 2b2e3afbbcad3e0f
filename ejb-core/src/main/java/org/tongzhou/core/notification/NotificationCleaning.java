package org.tongzhou.core.notification;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Forgets notifications of {@value #KEPT_DAYS} days ago, each night; a night that was missed is made up for by the next. */
@Singleton
public class NotificationCleaning {
    static final int KEPT_DAYS = 90;
    private static final Logger LOG = System.getLogger(NotificationCleaning.class.getName());

    @Inject
    NotificationRepository notifications;
    @Inject
    NotificationShelf shelf;
    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "20", persistent = false)
    void forgetOld() {
        Instant limit = clock.instant().minus(Duration.ofDays(KEPT_DAYS));
        List<String> recipients = notifications.listRecipientsBefore(limit);
        if (!recipients.isEmpty()) {
            LOG.log(Level.INFO, "{0} old notifications forgotten", notifications.deleteBefore(limit));
            shelf.changed(recipients);
        }
    }
}
