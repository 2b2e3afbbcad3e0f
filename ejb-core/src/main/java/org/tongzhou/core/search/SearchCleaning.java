package org.tongzhou.core.search;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;

/** Forgets changes that every index has long taken in, one that was away longer is filled anew; and the words of files that are gone. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchCleaning {
    private static final Logger LOG = System.getLogger(SearchCleaning.class.getName());
    static final int KEPT_DAYS = 30;

    @Inject
    SearchFeed feed;
    @Inject
    FileTexts files;
    @Inject
    Clock clock;

    /** Each node of a cluster may do it. */
    @Schedule(hour = "3", minute = "55", persistent = false)
    void cleanAtNight() {
        feed.deleteOlder(clock.instant().minus(Duration.ofDays(KEPT_DAYS)));
        try {
            files.clean();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "words of files that are gone stay until the next night", e);
        }
    }
}
