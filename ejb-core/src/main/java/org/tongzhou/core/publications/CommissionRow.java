package org.tongzhou.core.publications;

import java.time.Instant;

/**
 * A commission in a list.
 *
 * @param closedAt  null while it is open
 * @param withdrawReason null unless it was withdrawn
 * @param units     how many are asked; {@code delivered} of these have
 * @param asked     whether the reader's unit is; {@code answered} whether it has delivered
 */
public record CommissionRow(long id, String topic, String requirement, String creatorName, String creatorUnit, Instant dueAt, Instant closedAt,
    String withdrawReason, int units,
    long delivered, boolean asked, boolean answered) {
}
