package org.tongzhou.core.reference.chronicle;

import org.tongzhou.core.reference.KeeperScope;

/**
 * What somebody may read, looked up once for many entries.
 *
 * @param editor  whether of all units what is confirmed, as the city's editors do
 * @param home    the own unit
 * @param writing the units for which he writes, {@code confirming} those for which he confirms
 */
record ChronicleReader(boolean editor, String home, KeeperScope writing, KeeperScope confirming) {
    /** Whether the chronicle of a unit is his to read. */
    boolean reads(String unit) {
        return editor || home.equals(unit) || writing.covers(unit) || confirming.covers(unit);
    }

    /** Whether what stands so in a unit's chronicle is shown to him. */
    boolean reads(String unit, EntryStatus status) {
        return switch (status) {
            case CONFIRMED -> reads(unit);
            case WAITING, RETURNED -> writing.covers(unit) || confirming.covers(unit);
            case DRAFT -> writing.covers(unit);
        };
    }

    boolean sees(ChronicleEntry entry) {
        return entry.isCity() || reads(entry.getUnit(), entry.getStatus());
    }
}
