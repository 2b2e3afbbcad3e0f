package org.tongzhou.core.dictionary;

import java.time.LocalDate;
import java.util.List;

/** The contents of a dictionary through time, the first one first. */
public record DictionaryTimeline(List<Period> periods) {
    /** A content with the day from which it holds. */
    public record Period(LocalDate fromDay, DictionaryContent content) {
    }

    public DictionaryTimeline {
        periods = List.copyOf(periods);
    }

    /** What holds on that day; before the first one, the first. */
    DictionaryContent on(LocalDate day) {
        DictionaryContent holding = periods.get(0).content();
        for (Period period : periods) {
            if (!period.fromDay().isAfter(day)) {
                holding = period.content();
            }
        }
        return holding;
    }

    /** The latest that was decided, whether it holds already or not. */
    DictionaryContent latest() {
        return periods.get(periods.size() - 1).content();
    }
}
