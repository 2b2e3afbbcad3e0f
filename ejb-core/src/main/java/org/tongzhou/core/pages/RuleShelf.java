package org.tongzhou.core.pages;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.CommittedCache;

/** The rules of the portlets as committed, remembered between requests. Called by the services of this domain alone; checks no caller. */
@ApplicationScoped
public class RuleShelf {
    private static final String ALL = "";

    @Inject
    RuleRepository rules;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, Map<PortletReference, PortletRule>> shelf;

    @PostConstruct
    void open() {
        shelf = new CommittedCache<>(transactions, 1);
    }

    public Map<PortletReference, PortletRule> all() {
        return shelf.get(ALL, all -> Optional.of(read())).orElseThrow();
    }

    /** Whether the person may add and see the portlet, be it switched off or not. */
    public boolean isUsable(PortletReference portlet, Person person) {
        PortletRule rule = all().get(portlet);
        return rule == null || rule.roles().isEmpty() && rule.units().isEmpty()
            || !Collections.disjoint(rule.units(), person.units()) || !Collections.disjoint(rule.roles(), person.roles());
    }

    public boolean isSwitchedOff(PortletReference portlet) {
        PortletRule rule = all().get(portlet);
        return rule != null && rule.maintenanceMessage() != null;
    }

    public void changed(@Observes PortletRuleChanged event) {
        shelf.changed(ALL);
    }

    private Map<PortletReference, PortletRule> read() {
        return rules.list().stream().map(StoredRule::rule).collect(toUnmodifiableMap(PortletRule::portlet, rule -> rule));
    }
}
