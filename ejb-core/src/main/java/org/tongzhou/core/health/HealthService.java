package org.tongzhou.core.health;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tongzhou.core.access.RequiresPermission;

/** Looks at all parts of the running system, for its administrator. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthService {
    private static final Logger LOG = System.getLogger(HealthService.class.getName());

    @Inject
    Instance<HealthCheck> checks;
    @Inject
    OutsideChecks outside;

    /** The findings of this moment, troubles first. A part that cannot be looked at is a trouble itself. */
    @RequiresPermission(HealthPermissions.READ)
    public List<Health> look() {
        return Stream.concat(checks.stream(), outside.all().stream()).map(HealthService::look)
            .sorted(Comparator.comparing(Health::level).reversed().thenComparing(Health::name)).toList();
    }

    private static Health look(HealthCheck check) {
        try {
            return check.look();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "no finding about " + check.name(), e);
            return Health.unknown(check.name());
        }
    }
}
