package org.tongzhou.core.feeds;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;

/** How fast a token may read, on this node. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(SUPPORTS)
public class FeedPace {
    public static final int PER_MINUTE_MAX = 120;

    @Inject
    Clock clock;
    private final Pace pace = new Pace(PER_MINUTE_MAX);

    /** @throws PaceExceededException if it asks faster */
    public void ask(long tokenId) {
        pace.ask(tokenId, clock.instant());
    }
}
