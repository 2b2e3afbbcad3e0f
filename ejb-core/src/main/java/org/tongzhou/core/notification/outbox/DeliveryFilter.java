package org.tongzhou.core.notification.outbox;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Which deliveries are looked for, in what order.
 *
 * @param text  part of the name or user name of who it is for; empty for all
 * @param state null for all
 * @param way   null for all
 */
public record DeliveryFilter(@NotNull @Size(max = DeliveryFilter.TEXT_MAX_CHARS, message = "{notification.searchTooLong}") String text,
    DeliveryState state, Way way, @NotNull DeliverySort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;
    public static final DeliveryFilter ALL = new DeliveryFilter("", null, null, DeliverySort.TOLD, true);
}
