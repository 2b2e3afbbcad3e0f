package org.tongzhou.core.reference.chronicle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.tongzhou.core.reference.KeeperScope;

/**
 * Which entries somebody looks for.
 *
 * @param unit   whose chronicle; null for the city's; empty for what all units have that was not taken into the city's yet
 * @param text   part of what happened, of place or people, in any case; empty for all
 * @param kind   a code; null for any
 * @param from   first day, {@code to} last day; null for any
 * @param setAside of what all units have, what was set aside; else what was not. Says nothing of another chronicle
 * @param status null for what is confirmed; else what waits for the caller, or is his to write, in that unit
 */
public record ChronicleFilter(@Size(max = KeeperScope.UNIT_MAX_CHARS) String unit,
    @NotNull @Size(max = ChronicleFilter.TEXT_MAX_CHARS, message = "{reference.searchTooLong}") String text, @Size(max = EntryDraft.KIND_MAX_CHARS) String kind,
    LocalDate from, LocalDate to, EntryStatus status, boolean setAside, boolean ascending) {
    public static final int TEXT_MAX_CHARS = 60;

    boolean isOfAllUnits() {
        return unit != null && unit.isEmpty();
    }

    /** All of a chronicle that is confirmed, the last first. @param unit null for the city's */
    public static ChronicleFilter of(String unit) {
        return new ChronicleFilter(unit, "", null, null, null, null, false, false);
    }
}
