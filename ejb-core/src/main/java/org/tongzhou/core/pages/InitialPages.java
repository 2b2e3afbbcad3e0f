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
    private static final Map<String, String> AUDIENCES = Map.of("/administration::pages", "system-admin", "/administration::portlets", "system-admin",
        "/administration::statistics", "system-admin", "/security::roles", "security-admin", "/security::sessions", "security-admin", "/security::audit", "audit-admin");
    private static final PortletReference ORGANIZATION = new PortletReference("/organization", "organization");

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
            Operator.run(() -> AUDIENCES.forEach((portlet, role) -> rules.setAudience(PortletReference.parse(portlet), Set.of(role), Set.of())));
            Operator.run(() -> rules.setAudience(ORGANIZATION, Set.of("system-admin", "unit-admin"), Set.of()));
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
