package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@Dependent
class RuleRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** All rules, by portlet; as many as portlets at most. */
    List<StoredRule> list() {
        return entities.createNamedQuery("StoredRule.all", StoredRule.class)
            .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.roles").setHint("eclipselink.batch", "r.units")
            .getResultList();
    }

    Optional<StoredRule> find(PortletReference portlet) {
        return entities.createNamedQuery("StoredRule.ofPortlet", StoredRule.class)
            .setParameter("application", portlet.application()).setParameter("portlet", portlet.portlet())
            .getResultStream().findFirst();
    }

    void add(StoredRule rule) {
        entities.persist(rule);
    }
}
