package org.tongzhou.core.reference.chronicle;

import java.io.Serializable;
import java.time.LocalDate;

/** An entry as a chronicle shows it. @param cityEntry the id of the city's that was made of it; null for none; {@code setAsideReason} why it is not taken into the city's; null if it is, or may be */
public record EntryRow(long id, int version, boolean city, String unit, String authorName, LocalDate day, LocalDate until, String kind, String text, String place,
    String people, EntryStatus status, String confirmedBy, String returnReason, Long cityEntry, String setAsideReason) implements Serializable {
}
