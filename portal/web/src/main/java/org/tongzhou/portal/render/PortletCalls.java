package org.tongzhou.portal.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.tongzhou.core.pages.PortletReference;

/**
 * Bounds how many calls of one portlet run at a time, so that a portlet which never answers leaves threads for the others, also
 * in the time before anybody can know that it hangs.
 */
final class PortletCalls {
    private final int limit;
    private final Map<PortletReference, Semaphore> free = new ConcurrentHashMap<>();

    PortletCalls(int limit) {
        this.limit = limit;
    }

    /** @return whether the call may begin; then {@link #leave} must follow */
    boolean enter(PortletReference portlet) {
        return free.computeIfAbsent(portlet, absent -> new Semaphore(limit)).tryAcquire();
    }

    void leave(PortletReference portlet) {
        free.get(portlet).release();
    }
}
