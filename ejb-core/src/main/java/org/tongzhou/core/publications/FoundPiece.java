package org.tongzhou.core.publications;

import java.time.Instant;

/** A piece that a search has found, as it is written and as it was signed last. */
public record FoundPiece(Long id, int version, String title, String signedTitle, String unit, String author, String authorName, PieceStatus status,
    Instant changedAt, Instant submittedAt, Long commission) {

    /** What a desk shows of it: editors and the units that have sent it, too, see what was signed; when the unit has written on is its own affair. */
    PieceRow row(PieceDesk desk, PieceScope scope) {
        boolean own = scope.owns(author, unit);
        return desk != PieceDesk.EDITOR && own ? new PieceRow(id, version, title, unit, authorName, status, changedAt, submittedAt, commission, false)
            : new PieceRow(id, version, signedTitle, unit, authorName, status.forEditors(), submittedAt, submittedAt, commission, !own);
    }
}
