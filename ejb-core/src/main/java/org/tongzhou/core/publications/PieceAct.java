package org.tongzhou.core.publications;

/** A step of a piece's life; words: {@code publications.step.<name>}. */
public enum PieceAct {
    SENT, RECALLED, SIGNED, REFUSED, TAKEN_BACK, KEPT, ADOPTED, RELEASED, RETURNED, LAID_ASIDE;

    /** Whether it is the unit's own affair, which editors are not told of. */
    boolean isInternal() {
        return this == SENT || this == RECALLED || this == REFUSED || this == LAID_ASIDE;
    }
}
