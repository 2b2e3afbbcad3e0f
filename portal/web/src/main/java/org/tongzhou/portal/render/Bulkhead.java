package org.tongzhou.portal.render;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.tongzhou.core.pages.PortletReference;

/**
 * Keeps a portlet that hangs from taking all threads. Counts, for each portlet, the renderings that are past their time and
 * still run; at the limit the portlet is put aside and its windows say so at once. When enough of them have ended it comes
 * back; if none ends it is tried again now and then by a single request.
 */
final class Bulkhead {
    private static final Logger LOGGER = System.getLogger(Bulkhead.class.getName());

    private final int limit;
    private final long probeNanos;
    private final Map<PortletReference, Watch> watches = new ConcurrentHashMap<>();

    Bulkhead(int limit, Duration probe) {
        this.limit = limit;
        this.probeNanos = probe.toNanos();
    }

    private static final class Watch {
        private final AtomicInteger overdue = new AtomicInteger();
        private final AtomicLong nextProbeNanos = new AtomicLong();
    }

    /** Whether the portlet may be called now. */
    boolean admits(PortletReference portlet, long nowNanos) {
        Watch watch = watches.get(portlet);
        if (watch == null || watch.overdue.get() < limit) {
            return true;
        }
        long due = watch.nextProbeNanos.get();
        return nowNanos - due >= 0 && watch.nextProbeNanos.compareAndSet(due, nowNanos + probeNanos);
    }

    /** A rendering is past its time and goes on. */
    void overdue(PortletReference portlet, long nowNanos) {
        Watch watch = watches.computeIfAbsent(portlet, absent -> new Watch());
        if (watch.overdue.incrementAndGet() == limit) {
            watch.nextProbeNanos.set(nowNanos + probeNanos);
            LOGGER.log(Level.WARNING, "Portlet {0} is put aside: {1} of its windows hang. It comes back when they end",
                portlet.format(), limit);
        }
    }

    /** A rendering that was overdue has ended after all. */
    void ended(PortletReference portlet) {
        Watch watch = watches.get(portlet);
        if (watch != null && watch.overdue.getAndDecrement() == limit) {
            LOGGER.log(Level.INFO, "Portlet {0} is back", portlet.format());
        }
    }
}
