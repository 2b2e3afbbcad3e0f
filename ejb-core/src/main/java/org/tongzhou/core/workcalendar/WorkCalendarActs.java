package org.tongzhou.core.workcalendar;

/** What is done with editions of years. */
public final class WorkCalendarActs {
    public static final String CHANGE = "workcalendar.change";
    public static final String ENACT = "workcalendar.enact";
    public static final String DISCARD = "workcalendar.discard";

    private WorkCalendarActs() {
    }
}
