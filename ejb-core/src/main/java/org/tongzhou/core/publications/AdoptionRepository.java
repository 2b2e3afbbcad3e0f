package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongzhou.core.shared.PageRequest;

/** Adopted texts, their uses and the instructions on them. */
@Dependent
class AdoptionRepository {
    private static final String ADOPTION = "adoption";

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The text has its id afterwards. */
    void add(Adoption adoption) {
        entities.persist(adoption);
        entities.flush();
    }

    Optional<Adoption> find(long id) {
        return byId(id).getResultStream().findFirst();
    }

    /** The row stays locked until the transaction ends. */
    Optional<Adoption> lock(long id) {
        return byId(id).setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.cache.storeMode", "REFRESH").getResultStream().findFirst();
    }

    private TypedQuery<Adoption> byId(long id) {
        return entities.createNamedQuery("Adoption.byId", Adoption.class).setParameter("id", id);
    }

    List<AdoptionRow> search(AdoptionFilter filter, PageRequest page) {
        return asked("Adoption.list", AdoptionRow.class, filter).setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(AdoptionFilter filter) {
        return asked("Adoption.count", Long.class, filter).getSingleResult();
    }

    private <T> TypedQuery<T> asked(String query, Class<T> type, AdoptionFilter filter) {
        return entities.createNamedQuery(query, type).setParameter("text", filter.text().strip().toLowerCase(Locale.ROOT))
            .setParameter("least", Boolean.TRUE.equals(filter.used()) ? 1 : 0).setParameter("most", Boolean.FALSE.equals(filter.used()) ? 0 : Integer.MAX_VALUE);
    }

    /** The use has its id afterwards. */
    void add(AdoptionUse use) {
        entities.persist(use);
        entities.flush();
    }

    Optional<AdoptionUse> findUse(long id) {
        return entities.createNamedQuery("AdoptionUse.byId", AdoptionUse.class).setParameter("id", id).getResultStream().findFirst();
    }

    List<AdoptionUse> listUses(long adoptionId) {
        return entities.createNamedQuery("AdoptionUse.ofAdoption", AdoptionUse.class).setParameter(ADOPTION, adoptionId).getResultList();
    }

    /** The instruction has its id afterwards. */
    void add(Instruction instruction) {
        entities.persist(instruction);
        entities.flush();
    }

    Optional<Instruction> findInstruction(long id) {
        return entities.createNamedQuery("Instruction.byId", Instruction.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** Those that stand, in the order of their days. */
    List<Instruction> listInstructions(long adoptionId) {
        return entities.createNamedQuery("Instruction.ofAdoption", Instruction.class).setParameter(ADOPTION, adoptionId).getResultList();
    }
}
