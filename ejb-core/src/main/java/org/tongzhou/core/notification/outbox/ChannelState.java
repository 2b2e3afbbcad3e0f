package org.tongzhou.core.notification.outbox;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/**
 * A way out as administrators see it.
 *
 * @param server what it goes to; empty if nothing is set up
 * @param faults the settings that cannot be used
 * @param counts how many deliveries stand how
 */
public record ChannelState(Way way, String server, Set<String> faults, Map<DeliveryState, Long> counts) implements Serializable {
    /** How many stand so. */
    public long count(DeliveryState state) {
        return counts.getOrDefault(state, 0L);
    }
}
