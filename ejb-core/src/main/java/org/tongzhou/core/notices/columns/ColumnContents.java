package org.tongzhou.core.notices.columns;

import java.util.Map;

/** What stands in columns; the domain that writes in them tells. */
public interface ColumnContents {
    /** How much stands in each column, in whatever state; a column in which nothing stands is not in it. */
    Map<Long, Long> count();

    long count(long columnId);

    /** How much waits for a step of its review. */
    long countWaiting(long columnId, ReviewStep step);
}
