package org.tongzhou.core.workcalendar;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tongzhou.core.access.OpenToAll;
import org.tongzhou.core.shared.OfficeZone;

/**
 * Has the calendar at hand. Tables that the administrator keeps in {@code workcalendar} of the directory that the system property
 * {@code tongzhou.data} names are looked at again every ten seconds, so that they count without a restart.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WorkCalendarService {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private record Reading(Instant at, WorkCalendar calendar) {
    }

    @Inject
    Clock clock;
    private final WorkYears years = new WorkYears(directory());
    private volatile Reading last;

    private static Path directory() {
        String data = System.getProperty("tongzhou.data");
        return data == null ? null : Path.of(data, "workcalendar");
    }

    /** The calendar of last year, this one and the two after it, as far as they have tables. */
    @OpenToAll
    public WorkCalendar getCalendar() {
        Instant now = clock.instant();
        Reading known = last;
        if (known == null || Duration.between(known.at, now).abs().compareTo(KEPT) >= 0) {
            int year = now.atZone(OfficeZone.ID).getYear();
            known = new Reading(now, years.calendar(year - 1, year + 2));
            last = known;
        }
        return known.calendar;
    }
}
