package org.tongzhou.core.reference;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@Dependent
class StepRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    void add(HoldingStep step) {
        entities.persist(step);
    }

    List<HoldingStepRow> list(String kind, long holdingId) {
        return entities.createNamedQuery("HoldingStep.list", HoldingStepRow.class).setParameter("kind", kind).setParameter("holding", holdingId).getResultList();
    }

    Optional<HoldingStep> find(long id) {
        return Optional.ofNullable(entities.find(HoldingStep.class, id));
    }

    void deleteOf(String kind, long holdingId) {
        entities.createNamedQuery("HoldingStep.deleteOf").setParameter("kind", kind).setParameter("holding", holdingId).executeUpdate();
    }
}
