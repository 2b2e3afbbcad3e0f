package org.tongzhou.core.publications;

/** Whose pieces are listed: those one writes, those one signs, or those that all units have sent. */
public enum PieceDesk {
    UNIT(PieceStatus.RETURNED), SIGNER(PieceStatus.SIGNING), EDITOR(PieceStatus.SUBMITTED);

    private final PieceStatus waiting;

    PieceDesk(PieceStatus waiting) {
        this.waiting = waiting;
    }

    /** Where pieces stand that wait for who has the desk. */
    public PieceStatus waiting() {
        return waiting;
    }
}
