package org.tongzhou.core.notices.slips;

import java.io.Serializable;

/** How often an answer was given. */
public record SlipCount(int field, String answer, long times) implements Serializable {
    /** For the query. */
    public SlipCount(Integer field, String answer, Long times) {
        this(field.intValue(), answer, times.longValue());
    }
}
