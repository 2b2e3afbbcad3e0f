package org.tongzhou.core.workcalendar;

/** What the work calendar says of a day. */
public enum DayKind {
    /** Monday to Friday, nothing decided otherwise. */
    WORKDAY,
    /** Saturday or Sunday, nothing decided otherwise (双休日). */
    WEEKEND,
    /** Off by the year's notice (放假): the holiday itself, a bridged weekday or a weekend within it. */
    HOLIDAY,
    /** A Saturday or Sunday on which the office works to make up for a bridged day (调休上班). */
    MAKEUP_WORKDAY;

    /** Whether the office works that day. */
    public boolean isWorking() {
        return this == WORKDAY || this == MAKEUP_WORKDAY;
    }
}
