package org.tongzhou.core.publications;

import java.io.Serializable;
import java.time.Instant;

/** A piece in a list. @param submittedAt null until it is sent; {@code commission} is the id of the one that it answers, null for none */
public record PieceRow(long id, int version, String title, String unit, String authorName, PieceStatus status, Instant changedAt, Instant submittedAt, Long commission)
    implements Serializable {
    /** What editors see of it; when the unit has written on is its own affair. */
    PieceRow forEditors() {
        return status == status.forEditors() ? this
            : new PieceRow(id, version, title, unit, authorName, status.forEditors(), submittedAt, submittedAt, commission);
    }
}
