package org.tongzhou.bridge;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.servlet.ServletContext;

/**
 * How many views users have open in one application, and what their states take in memory. Stands in the application's context for
 * whoever measures, in types that all class loaders share.
 */
final class ViewStatistics implements Supplier<Map<String, Long>> {
    /** The attribute of the context. */
    static final String ATTRIBUTE = "org.tongzhou.bridge.statistics";

    private final Set<SessionViews> sessions = ConcurrentHashMap.newKeySet();

    static ViewStatistics of(ServletContext context) {
        synchronized (ViewStatistics.class) {
            ViewStatistics statistics = (ViewStatistics) context.getAttribute(ATTRIBUTE);
            if (statistics == null) {
                statistics = new ViewStatistics();
                context.setAttribute(ATTRIBUTE, statistics);
            }
            return statistics;
        }
    }

    void add(SessionViews views) {
        sessions.add(views);
    }

    void remove(SessionViews views) {
        sessions.remove(views);
    }

    /** {@code sessions} with views, {@code views} in all of them, {@code bytes} of their states. */
    @Override
    public Map<String, Long> get() {
        return Map.of("sessions", (long) sessions.size(),
            "views", sessions.stream().mapToLong(SessionViews::count).sum(),
            "bytes", sessions.stream().mapToLong(SessionViews::sizeBytes).sum());
    }
}
