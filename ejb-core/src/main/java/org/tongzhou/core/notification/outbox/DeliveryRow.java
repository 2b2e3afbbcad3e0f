package org.tongzhou.core.notification.outbox;

import java.io.Serializable;
import java.time.Instant;

/**
 * A delivery in the list of administrators, who do not see what it says.
 *
 * @param name      who it is for; null without an enabled account
 * @param dueAt     when it is tried next, as long as it waits
 * @param droppedAs null unless it was dropped
 * @param lastError what the server or the gateway said when it refused it, or when it could not be reached; null if it did not
 */
public record DeliveryRow(Long id, String username, String name, String unit, String kind, Way way, DeliveryState state, int attempts, Instant toldAt, Instant dueAt,
    Instant endedAt, DropReason droppedAs, String lastError) implements Serializable {
}
