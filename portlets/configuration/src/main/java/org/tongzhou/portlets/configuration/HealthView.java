package org.tongzhou.portlets.configuration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.health.Health;
import org.tongzhou.core.health.HealthService;

/** How the running system is at this moment. */
@Named("health")
@RequestScoped
public class HealthView {
    @Inject
    HealthService service;
    @Inject
    Clock clock;
    private List<Health> findings = List.of();
    private Instant at;

    public void look() {
        findings = service.look();
        at = clock.instant();
    }

    public List<Health> getFindings() {
        return findings;
    }

    public Instant getAt() {
        return at;
    }

    /** How many findings ask for something to be done. */
    public long getBad() {
        return findings.stream().filter(each -> each.level() != Health.Level.GOOD).count();
    }

    public String title(Health finding) {
        return finding.title(CurrentPortlet.get().getLocale());
    }

    public String text(Health finding) {
        return finding.text(CurrentPortlet.get().getLocale());
    }
}
