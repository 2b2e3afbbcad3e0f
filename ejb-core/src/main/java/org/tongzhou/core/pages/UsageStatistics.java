package org.tongzhou.core.pages;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How portlets are used since the server started, kept in memory. The portal keeps the {@link PortletUsage} it records to. */
public final class UsageStatistics {
    private final Map<PortletReference, PortletUsage> byPortlet = new ConcurrentHashMap<>();
    private final Clock clock;

    UsageStatistics(Clock clock) {
        this.clock = clock;
    }

    /** The counts of a portlet, from zero at the first call for it. */
    public PortletUsage of(PortletReference portlet) {
        PortletUsage known = byPortlet.get(portlet);
        return known != null ? known : byPortlet.computeIfAbsent(portlet, p -> new PortletUsage(p, clock.instant()));
    }

    List<PortletUsageRow> rows() {
        return byPortlet.values().stream()
            .map(PortletUsage::row)
            .sorted(comparing((PortletUsageRow row) -> row.portlet().format()))
            .toList();
    }
}
