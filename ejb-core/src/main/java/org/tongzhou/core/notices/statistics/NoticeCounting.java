package org.tongzhou.core.notices.statistics;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;

/** Counts each minute what is due to be counted, each notice in a transaction of its own; what could not be counted is tried again. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class NoticeCounting {
    private static final Logger LOG = System.getLogger(NoticeCounting.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    StatisticsRepository statistics;
    @Inject
    NoticeCounter counter;
    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void turn() {
        turnAt(clock.instant());
    }

    public void turnAt(Instant now) {
        for (long id : statistics.listDue(now, AT_ONCE)) {
            try {
                counter.count(id, now);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "the readers of notice " + id + " could not be counted; this is tried again in a minute", e);
            }
        }
    }
}
