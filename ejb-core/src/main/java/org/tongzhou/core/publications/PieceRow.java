package org.tongzhou.core.publications;

import java.io.Serializable;
import java.time.Instant;

/** A piece in a list. @param submittedAt null until it is sent; {@code commission} is the id of the one that it answers, null for none */
public record PieceRow(long id, int version, String title, String unit, String authorName, PieceStatus status, Instant changedAt, Instant submittedAt, Long commission)
    implements Serializable {
}
