package org.tongzhou.core.editions;

import java.time.LocalDate;

/** An edition that holds from a day on, until a later one does. */
public record EnactedEdition(int number, LocalDate fromDay, String content) {
    /** For the query. */
    public EnactedEdition(Integer number, LocalDate fromDay, String content) {
        this(number.intValue(), fromDay, content);
    }
}
