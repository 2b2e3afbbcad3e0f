package org.tongzhou.core.workcalendar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import org.tongzhou.core.health.Health;
import org.tongzhou.core.health.Health.Level;
import org.tongzhou.core.health.HealthCheck;
import org.tongzhou.core.shared.OfficeZone;

/** Whether the work calendar goes on after the end of the year: without it limits in working days are counted wrongly. */
@Dependent
public class NextYear implements HealthCheck {
    /** The State Council's notice appears in November: from then on next year's is missed. */
    private static final MonthDay MISSED_FROM = MonthDay.of(11, 15);

    @Inject
    WorkCalendarService calendar;
    @Inject
    Clock clock;

    /** Whether next year's notice should be there by now and is not. */
    boolean isMissed() {
        LocalDate today = today();
        return !MonthDay.from(today).isBefore(MISSED_FROM) && calendar.findYear(today.getYear() + 1).isEmpty();
    }

    @Override
    public String name() {
        return "workcalendar.health";
    }

    @Override
    public Health look() {
        int year = today().getYear();
        if (calendar.findYear(year).isEmpty()) {
            return Health.of(name(), Level.TROUBLE, String.valueOf(year));
        }
        return isMissed() ? Health.of(name(), Level.ATTENTION, String.valueOf(year + 1)) : Health.of(name(), Level.GOOD, String.valueOf(year));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
    }
}
