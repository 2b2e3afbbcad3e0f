package org.tongzhou.core.reference.chronicle;

import java.io.Serializable;
import java.time.Instant;

/** A month as it was closed before it was opened again. @param book whose: a unit, or {@code *} for the city's; {@code month} as {@code 2026-11} */
public record MonthVersionRow(long id, String book, String month, String closedBy, Instant closedAt, String openedBy, Instant openedAt, String reason) implements Serializable {
    public boolean isCity() {
        return ClosedMonth.CITY.equals(book);
    }
}
