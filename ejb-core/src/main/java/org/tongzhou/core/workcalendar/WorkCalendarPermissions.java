package org.tongzhou.core.workcalendar;

/** Permissions of this domain. */
public final class WorkCalendarPermissions {
    public static final String MANAGE = "workcalendar:manage";

    private WorkCalendarPermissions() {
    }
}
