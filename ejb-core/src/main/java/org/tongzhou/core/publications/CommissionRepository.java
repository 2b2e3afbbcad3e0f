package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class CommissionRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The commission has its id afterwards. */
    void add(Commission commission) {
        entities.persist(commission);
        entities.flush();
    }

    Optional<Commission> find(long id) {
        return Optional.ofNullable(entities.find(Commission.class, id));
    }

    Optional<Commission> lock(long id) {
        return entities.createNamedQuery("Commission.byId", Commission.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.cache.storeMode", "REFRESH").getResultStream().findFirst();
    }

    List<Commission> list(PageRequest page) {
        return entities.createNamedQuery("Commission.list", Commission.class).setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count() {
        return entities.createNamedQuery("Commission.count", Long.class).getSingleResult();
    }

    /** Those that ask some of these units. */
    List<Commission> listOf(Set<String> units, PageRequest page) {
        return entities.createNamedQuery("Commission.listOf", Commission.class).setParameter("units", units).setFirstResult(page.first())
            .setMaxResults(page.size()).getResultList();
    }

    long countOf(Set<String> units) {
        return entities.createNamedQuery("Commission.countOf", Long.class).setParameter("units", units).getSingleResult();
    }

    /** Those that ask a unit and are not closed, the most urgent first. */
    List<Commission> listOpen(String unit) {
        return entities.createNamedQuery("Commission.open", Commission.class).setParameter("unit", unit).getResultList();
    }
}
