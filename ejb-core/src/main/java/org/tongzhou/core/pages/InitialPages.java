package org.tongzhou.core.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.shared.Resources;

/**
 * The first pages of an office that has none: the home page, and the administrators' own, whose portlets are for them alone. With
 * {@code -Dtongzhou.demo=true}, the home page also has layers for a unit and a role of the demonstration.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class InitialPages {
    private static final Map<String, Set<String>> AUDIENCES = Map.of("/administration::pages", Set.of("system-admin"),
        "/administration::portlets", Set.of("system-admin"), "/administration::statistics", Set.of("system-admin"),
        "/configuration::parameters", Set.of("system-admin", "security-admin", "audit-admin"), "/organization::organization", Set.of("system-admin", "unit-admin"),
        "/security::roles", Set.of("security-admin"), "/security::sessions", Set.of("security-admin"), "/security::audit", Set.of("audit-admin"),
        "/security::certificates", Set.of("security-admin"));

    @Inject
    PageService service;
    @Inject
    PortletRuleService rules;
    @Inject
    PageRepository pages;

    @PostConstruct
    void createFirst() {
        if (pages.count() == 0) {
            Operator.run(() -> importPages("initial-pages.json"));
            Operator.run(() -> AUDIENCES.forEach((portlet, roles) -> rules.setAudience(PortletReference.parse(portlet), roles, Set.of())));
            if (Boolean.getBoolean("tongzhou.demo")) {
                Operator.run(() -> importPages("demo-pages.json"));
            }
        }
    }

    private void importPages(String file) {
        ImportReport report = service.importPages(Resources.text(InitialPages.class, file));
        if (!report.accepted()) {
            throw new IllegalStateException(file + " is refused: " + report.problems());
        }
    }
}
