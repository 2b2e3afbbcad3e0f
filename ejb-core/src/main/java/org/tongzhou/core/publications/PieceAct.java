package org.tongzhou.core.publications;

/** A step of a piece's life; words: {@code publications.step.<name>}. */
public enum PieceAct {
    SENT, RECALLED, SIGNED, REFUSED, KEPT, ADOPTED, RELEASED, RETURNED
}
