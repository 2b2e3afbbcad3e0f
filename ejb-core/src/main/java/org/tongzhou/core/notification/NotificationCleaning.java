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
import org.tongzhou.core.configuration.Configuration;
import org.tongzhou.core.notification.outbox.Outbox;

/** Forgets notifications that are kept no longer ({@link NotificationParameters#KEPT}), each night; a night that was missed is made up for by the next. */
@Singleton
public class NotificationCleaning {
    private static final Logger LOG = System.getLogger(NotificationCleaning.class.getName());

    @Inject
    NotificationRepository notifications;
    @Inject
    NotificationShelf shelf;
    @Inject
    Outbox outbox;
    @Inject
    Configuration configuration;
    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "20", persistent = false)
    void forgetOld() {
        Instant limit = clock.instant().minus(Duration.ofDays(configuration.number(NotificationParameters.KEPT)));
        outbox.deleteOlder(limit);
        List<String> recipients = notifications.listRecipientsBefore(limit);
        if (!recipients.isEmpty()) {
            LOG.log(Level.INFO, "{0} old notifications forgotten", notifications.deleteBefore(limit));
            shelf.changed(recipients);
        }
    }
}
