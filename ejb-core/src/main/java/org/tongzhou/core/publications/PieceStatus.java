package org.tongzhou.core.publications;

/** Where a piece stands; words: {@code publications.status.<name>}. */
public enum PieceStatus {
    /** Being written in the unit. */
    DRAFT,
    /** Waits for the head's signature (审签). */
    SIGNING,
    /** Sent; waits for an editor. */
    SUBMITTED,
    /** Kept for a later issue (留用). */
    KEPT,
    /** Part of a text that an editor has adopted, alone or with others (采用, 综合采用). */
    ADOPTED,
    /** Given back to its author with a reason, by the head or by an editor. */
    RETURNED;

    /** What editors see of it who had it before, as they read what was signed: what the unit writes anew was returned. */
    PieceStatus forEditors() {
        return this == DRAFT || this == SIGNING ? RETURNED : this;
    }

    /** Whether it is the unit's to write. */
    public boolean isWritable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether somebody of the unit has it to do. */
    public boolean isUnitsToDo() {
        return this == SIGNING || this == RETURNED;
    }

    /** Whether it is an editor's to take. */
    public boolean isWaiting() {
        return this == SUBMITTED || this == KEPT;
    }
}
