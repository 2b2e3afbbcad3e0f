package org.tongzhou.core.reference.chronicle;

/** Where an entry of a chronicle stands; words: {@code chronicle.status.<name>}. */
public enum EntryStatus {
    /** Being written in the unit. */
    DRAFT,
    /** Waits for the unit's head to confirm it (核定). */
    WAITING,
    /** Given back to who has written it, with a reason. */
    RETURNED,
    /** Part of the chronicle: not changed any more, only annotated. */
    CONFIRMED;

    public boolean isWritable() {
        return this == DRAFT || this == RETURNED;
    }
}
