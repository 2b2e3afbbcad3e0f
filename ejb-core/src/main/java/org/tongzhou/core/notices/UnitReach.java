package org.tongzhou.core.notices;

/** How many people of a unit a notice addresses now, and how many of them have read it, replied and confirmed. */
public record UnitReach(String unit, long reached, long read, long replied, long confirmed) {
    /** For the query. */
    public UnitReach(String unit, Long reached, Long read, Long replied, Long confirmed) {
        this(unit, reached.longValue(), read.longValue(), replied.longValue(), confirmed.longValue());
    }
}
