package org.tongzhou.core.delegation;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.tongzhou.core.shared.OfficeZone;

/**
 * Delegations begin and end by the calendar: owner and delegate are told, each time once. Whether one runs is a matter of the day alone, and
 * needs nobody to be told. What ended more than {@value #MADE_UP_DAYS} days ago, while the server stood still, is told no more.
 */
@Singleton
public class DelegationCalendar {
    private static final int MADE_UP_DAYS = 7;

    @Inject
    DelegationRepository delegations;
    @Inject
    DelegationNews news;
    @Inject
    Clock clock;

    /** Hourly, as the office's midnight need not be the server's. */
    @Schedule(hour = "*", minute = "1", persistent = false)
    public void turnDelegations() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
        for (Delegation delegation : delegations.listLasting(day.minusDays(MADE_UP_DAYS))) {
            if (delegation.tellsBegin(day)) {
                news.begins(delegation);
            }
            if (delegation.tellsEnd(day)) {
                news.ends(delegation);
            }
        }
    }
}
