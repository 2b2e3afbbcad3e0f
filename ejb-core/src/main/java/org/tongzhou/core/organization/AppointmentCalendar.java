package org.tongzhou.core.organization;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/**
 * Posts begin and end by the calendar: shortly after midnight all are told whose posts have begun or ended. What of the last
 * {@value #MADE_UP_DAYS} days was told already is told again, so that a night on which the server stood still is made up for.
 */
@Singleton
public class AppointmentCalendar {
    private static final int MADE_UP_DAYS = 7;

    @Inject
    StaffRepository staff;
    @Inject
    Event<StaffChanged> changed;
    @Inject
    Event<OrganizationChanged> organizationChanged;
    @Inject
    Today today;

    @Schedule(hour = "0", minute = "5", persistent = false)
    void turn() {
        LocalDate day = today.day();
        List<StaffMember> turning = staff.listTurning(day.minusDays(MADE_UP_DAYS), day);
        turning.forEach(person -> changed.fire(person.changed(day)));
        if (!turning.isEmpty()) {
            organizationChanged.fire(new OrganizationChanged());
        }
    }
}
