package org.tongzhou.core.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final List<PortletReference> ADMINISTRATION = Stream.of("pages", "portlets", "statistics")
        .map(portlet -> new PortletReference("/administration", portlet)).toList();

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
            Operator.run(() -> ADMINISTRATION.forEach(portlet -> rules.setAudience(portlet, Set.of("system-admin"), Set.of())));
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
