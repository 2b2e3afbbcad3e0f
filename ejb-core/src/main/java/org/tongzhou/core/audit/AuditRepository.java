package org.tongzhou.core.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tongzhou.core.shared.PageRequest;

/** Looks entries up; {@link AuditChain} writes them. */
@Dependent
class AuditRepository {
    /** Else EclipseLink writes values into the statement on Derby, truth as 1. */
    private static final String BOUND = "eclipselink.jdbc.bind-parameters";

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    Optional<AuditEntry> find(long number) {
        return Optional.ofNullable(entities.find(AuditEntry.class, number));
    }

    List<AuditRow> search(AuditFilter filter, PageRequest page) {
        return entities.createQuery(search(filter).rows()).setHint(BOUND, true)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(AuditFilter filter) {
        return entities.createQuery(search(filter).count()).setHint(BOUND, true).getSingleResult();
    }

    /** Gives all entries that fit to somebody, in the order of the chain, part by part. */
    void forEach(AuditFilter filter, Consumer<AuditEntry> taker) {
        long reached = Long.MIN_VALUE;
        List<AuditEntry> part;
        do {
            part = entities.createQuery(search(filter).entriesAfter(reached)).setHint(BOUND, true)
                .setMaxResults(PageRequest.SIZE_MAX_ROWS).getResultList();
            for (AuditEntry entry : part) {
                taker.accept(entry);
                reached = entry.number;
            }
            entities.clear();
        } while (part.size() == PageRequest.SIZE_MAX_ROWS);
    }

    /** The actions that were ever written, sorted; each by one look into the index. */
    List<String> listActions() {
        List<String> actions = new ArrayList<>();
        for (String action = nextAction(""); action != null; action = nextAction(action)) {
            actions.add(action);
        }
        return actions;
    }

    private String nextAction(String action) {
        return entities.createNamedQuery("AuditEntry.nextAction", String.class).setParameter("action", action).getSingleResult();
    }

    private AuditSearch search(AuditFilter filter) {
        return new AuditSearch(entities.getCriteriaBuilder(), filter);
    }
}
