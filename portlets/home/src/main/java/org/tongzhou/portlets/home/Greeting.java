package org.tongzhou.portlets.home;

import java.time.LocalTime;
import java.util.Locale;

/** How one greets at an hour of the day. */
public enum Greeting {
    NIGHT(0), DAWN(5), MORNING(9), NOON(12), AFTERNOON(14), EVENING(18);

    private final LocalTime start;

    Greeting(int startHour) {
        start = LocalTime.of(startHour, 0);
    }

    /** The greeting of this time. */
    public static Greeting at(LocalTime time) {
        Greeting fitting = NIGHT;
        for (Greeting greeting : values()) {
            if (!time.isBefore(greeting.start)) {
                fitting = greeting;
            }
        }
        return fitting;
    }

    /** Seconds from this time until another greeting fits, never past midnight; at least one. */
    public static int secondsUntilNext(LocalTime time) {
        int next = at(time).ordinal() + 1;
        int endOfThis = next < values().length ? values()[next].start.toSecondOfDay() : 24 * 60 * 60;
        return endOfThis - time.toSecondOfDay();
    }

    /** The key of its words. */
    public String key() {
        return "welcome.greeting." + name().toLowerCase(Locale.ROOT);
    }
}
