package org.tongzhou.portal.live;

import org.tongzhou.core.health.Health;
import org.tongzhou.core.health.Health.Level;
import org.tongzhou.core.health.HealthCheck;

/** How many channels are open, and whether any browser was refused one. */
final class LiveHealth implements HealthCheck {
    static final String NAME = "health.live";

    private final LiveHub hub;

    LiveHealth(LiveHub hub) {
        this.hub = hub;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Health look() {
        return Health.of(NAME, hub.refused() == 0 ? Level.GOOD : Level.ATTENTION, hub.open(), LiveHub.MOST, hub.refused());
    }
}
