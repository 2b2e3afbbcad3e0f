package org.tongzhou.core.notices;

/** How many people of a unit a notice addresses now, and what they have done, as {@link NoticeReach}. */
public record UnitReach(String unit, long reached, long read, long replied, long confirmed, long outdated) {
    /** For the query. */
    public UnitReach(String unit, Long reached, Long read, Long replied, Long confirmed, Long outdated) {
        this(unit, reached.longValue(), read.longValue(), replied.longValue(), confirmed.longValue(), outdated.longValue());
    }

    /** For that of a notice that was not corrected. */
    public UnitReach(String unit, Long reached, Long read, Long replied, Long confirmed) {
        this(unit, reached, read, replied, confirmed, Long.valueOf(0));
    }
}
