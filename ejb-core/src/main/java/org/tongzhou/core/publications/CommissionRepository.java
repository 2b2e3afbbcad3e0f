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
    private static final String BATCH = "eclipselink.batch";
    private static final String BATCH_TYPE = "eclipselink.batch.type";

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
        return entities.createNamedQuery("Commission.list", Commission.class).setFirstResult(page.first()).setMaxResults(page.size()).setHint(BATCH, "c.units")
            .setHint(BATCH_TYPE, "IN").getResultList();
    }

    long count() {
        return entities.createNamedQuery("Commission.count", Long.class).getSingleResult();
    }

    /** Those that ask some of these units. */
    List<Commission> listOf(Set<String> units, PageRequest page) {
        return entities.createNamedQuery("Commission.listOf", Commission.class).setParameter("units", units).setFirstResult(page.first())
            .setMaxResults(page.size()).setHint(BATCH, "c.units").setHint(BATCH_TYPE, "IN").getResultList();
    }

    long countOf(Set<String> units) {
        return entities.createNamedQuery("Commission.countOf", Long.class).setParameter("units", units).getSingleResult();
    }

    /** The most urgent ones that ask a unit and are not closed. */
    List<Commission> listOpen(String unit, int most) {
        return entities.createNamedQuery("Commission.open", Commission.class).setParameter("unit", unit).setMaxResults(most).setHint(BATCH, "c.units")
            .setHint(BATCH_TYPE, "IN").getResultList();
    }

    List<Long> listOpen() {
        return entities.createNamedQuery("Commission.allOpen", Long.class).getResultList();
    }

    /** A unit that was merged into another that is asked the same is asked once. @return the ids of the commissions that had asked both */
    List<Long> renameUnit(String oldName, String newName) {
        List<Commission> both = entities.createNamedQuery("Commission.askingBoth", Commission.class).setParameter("one", oldName).setParameter("other", newName)
            .getResultList();
        both.forEach(commission -> commission.fold(oldName, newName));
        entities.flush();
        entities.createNamedQuery("CommissionUnit.renameUnit").setParameter("oldName", oldName).setParameter("newName", newName).executeUpdate();
        return both.stream().map(Commission::getId).toList();
    }
}
