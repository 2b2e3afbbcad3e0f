package org.tongzhou.core.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.shared.Resources;

/** The first pages of an office that has none: the home page, and the administrators' own. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class InitialPages {
    @Inject
    PageService service;
    @Inject
    PageRepository pages;

    @PostConstruct
    void createFirst() {
        if (pages.count() == 0) {
            Operator.run(() -> importInitialPages());
        }
    }

    private void importInitialPages() {
        ImportReport report = service.importPages(Resources.text(InitialPages.class, "initial-pages.json"));
        if (!report.accepted()) {
            throw new IllegalStateException("the initial pages are refused: " + report.problems());
        }
    }
}
