package org.tongzhou.core.search;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets changes that every index has long taken in; one that was away longer is filled anew. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchCleaning {
    static final int KEPT_DAYS = 30;

    @Inject
    SearchFeed feed;
    @Inject
    Clock clock;

    /** Each node of a cluster may do it. */
    @Schedule(hour = "3", minute = "45", persistent = false)
    void cleanAtNight() {
        feed.deleteOlder(clock.instant().minus(Duration.ofDays(KEPT_DAYS)));
    }
}
