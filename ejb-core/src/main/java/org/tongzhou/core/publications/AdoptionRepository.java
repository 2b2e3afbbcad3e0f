package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongzhou.core.shared.PageRequest;

/** Adopted texts, their uses and the instructions on them. */
@Dependent
class AdoptionRepository {
    private static final String ADOPTION = "adoption";
    private static final String STORE = "jakarta.persistence.cache.storeMode";
    private static final String REFRESH = "REFRESH";

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
        return byId(id).setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint(STORE, REFRESH).getResultStream().findFirst();
    }

    List<Adoption> list(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entities.createNamedQuery("Adoption.byIds", Adoption.class).setParameter("ids", ids)
            .setHint("eclipselink.jdbc.bind-parameters", true).getResultList();
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

    /** The text that a use belongs to; the use itself is read when that is locked. */
    Optional<Long> findAdoptionOf(long useId) {
        return findOwner("SELECT adoption_id FROM publications_uses WHERE id = ?1", useId);
    }

    /** Of one row alone: a join, which JPQL makes of it, holds one row in Derby while it waits for the other, which who locks the text takes the other way. */
    private Optional<Long> findOwner(String statement, long id) {
        List<?> found = entities.createNativeQuery(statement).setParameter(1, id).getResultList();
        return found.stream().map(Long.class::cast).findFirst();
    }

    /** Those of a carrier that stand, in the order of their days. */
    List<BookedUse> listUses(String carrier) {
        return entities.createNamedQuery("AdoptionUse.ofCarrier", BookedUse.class).setParameter("carrier", carrier).getResultList();
    }

    /** As they are now: who has locked the text sees what was done with them before. */
    List<AdoptionUse> listUses(long adoptionId) {
        return entities.createNamedQuery("AdoptionUse.ofAdoption", AdoptionUse.class).setParameter(ADOPTION, adoptionId).setHint(STORE, REFRESH).getResultList();
    }

    /** Has what was seen of the text before be out of date. */
    void touch(Adoption adoption) {
        entities.lock(adoption, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    /** The instruction has its id afterwards. */
    void add(Instruction instruction) {
        entities.persist(instruction);
        entities.flush();
    }

    Optional<Long> findUseOf(long instructionId) {
        return findOwner("SELECT use_id FROM publications_instructions WHERE id = ?1", instructionId);
    }

    /** Those that stand, in the order of their days, as they are now. */
    List<Instruction> listInstructions(long adoptionId) {
        return entities.createNamedQuery("Instruction.ofAdoption", Instruction.class).setParameter(ADOPTION, adoptionId).setHint(STORE, REFRESH).getResultList();
    }
}
