package org.tongzhou.core.publications;

import java.time.Instant;

/**
 * A unit that is asked.
 *
 * @param pieceId     what it has delivered, null if nothing; {@code title} is that piece's
 * @param waiveReason why it costs the unit nothing; null if it does
 */
public record CommissionUnitRow(String unit, Long pieceId, String title, Instant deliveredAt, boolean late, int urges, Instant urgedAt, String waivedBy,
    String waiveReason) {
}
