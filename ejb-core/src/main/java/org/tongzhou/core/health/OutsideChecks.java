package org.tongzhou.core.health;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Checks of parts that the core does not know, such as the portal's: these say so when they start. Serves {@link HealthService}; it has no door of its own. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class OutsideChecks {
    private final Map<String, HealthCheck> checks = new ConcurrentHashMap<>();

    /** A newer check of the same name takes the place of the one before. @param name as the check tells it, whose words the core has */
    public void register(String name, HealthCheck check) {
        checks.put(name, check);
    }

    /** Those that are registered now. */
    public List<HealthCheck> all() {
        return List.copyOf(checks.values());
    }
}
