package org.tongzhou.core.notices.statistics;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tongzhou.core.notices.NoticeCounts;

/** Counts one notice. Serves {@link NoticeCounting}; it has no door of its own. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(REQUIRES_NEW)
public class NoticeCounter {
    @Inject
    StatisticsRepository statistics;
    @Inject
    NoticeCounts notices;

    /** It may have been withdrawn since it was found. */
    public void count(long id, Instant at) {
        notices.count(id).ifPresent(count -> statistics.keep(id, count, at));
    }
}
