package org.tongzhou.core.notices;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Publishes what was to be published at a moment, and takes from the lists what has expired, each minute. Each notice has a transaction of its
 * own: one that cannot be published keeps no other waiting, and is tried again. Whichever server's turn it is, each goes once.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeCalendar {
    private static final Logger LOG = System.getLogger(NoticeCalendar.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    NoticeRepository notices;
    @Inject
    NoticeTurns turns;
    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void turn() {
        turnAt(clock.instant());
    }

    public void turnAt(Instant now) {
        each(notices.listDueToPublish(now, AT_ONCE), id -> turns.publish(id, now));
        each(notices.listDueToExpire(now, AT_ONCE), id -> turns.expire(id, now));
    }

    private static void each(List<Long> ids, LongConsumer work) {
        for (long id : ids) {
            try {
                work.accept(id);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "notice " + id + " could not be published or taken from the lists; this is tried again in a minute", e);
            }
        }
    }
}
