package org.tongzhou.core.notification.outbox;

import java.io.Serializable;

/** How many deliveries stand so. */
public record DeliveryCount(Way way, DeliveryState state, long number) implements Serializable {
    /** For the query. */
    public DeliveryCount(Way way, DeliveryState state, Long number) {
        this(way, state, number.longValue());
    }
}
