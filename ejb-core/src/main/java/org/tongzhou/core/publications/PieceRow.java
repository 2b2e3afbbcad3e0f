package org.tongzhou.core.publications;

import java.io.Serializable;
import java.time.Instant;

/**
 * A piece in a list.
 *
 * @param submittedAt null until it is sent
 * @param commission  the id of the one that it answers, null for none
 * @param joint       whether it is another unit's, and listed for one that has sent it, too (联合报送)
 */
public record PieceRow(long id, int version, String title, String unit, String authorName, PieceStatus status, Instant changedAt, Instant submittedAt, Long commission,
    boolean joint) implements Serializable {
}
