package org.tongzhou.core.notices;

/** How many people of a unit a notice addresses now, and how many of them have read it and replied. */
public record UnitReach(String unit, long reached, long read, long replied) {
    /** For the query. */
    public UnitReach(String unit, Long reached, Long read, Long replied) {
        this(unit, reached.longValue(), read.longValue(), replied.longValue());
    }
}
