package org.tongzhou.core.applications;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class ApplicationRepository {
    private static final Set<ApplicationStatus> GOING = Set.of(ApplicationStatus.AWAITING_HEAD, ApplicationStatus.AGREED, ApplicationStatus.REGISTERED);

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    void add(AccountApplication application) {
        entities.persist(application);
    }

    Optional<AccountApplication> find(long id) {
        return Optional.ofNullable(entities.find(AccountApplication.class, id));
    }

    /** @throws NotFoundException if there is no such application */
    AccountApplication get(long id) {
        return find(id).orElseThrow(() -> new NotFoundException("applications.notFound"));
    }

    /** As it is now, locked until the transaction ends: of two who decide at once, the second sees what the first has done. */
    AccountApplication lock(long id) {
        AccountApplication application = get(id);
        entities.refresh(application, LockModeType.PESSIMISTIC_WRITE);
        return application;
    }

    boolean isNone() {
        return entities.createQuery("SELECT a.id FROM AccountApplication a", Long.class).setMaxResults(1).getResultList().isEmpty();
    }

    /** All that wait for heads, in every unit. */
    List<AccountApplication> listAwaitingHead() {
        return entities.createNamedQuery("AccountApplication.awaitingHead", AccountApplication.class).getResultList();
    }

    /** Whether a unit has an application under way to be taken in. */
    boolean isGoingToJoin(long unitId) {
        return entities.createNamedQuery("AccountApplication.countGoingToJoin", Long.class).setParameter("unit", unitId).setParameter("going", GOING)
            .getSingleResult() > 0;
    }

    /** @param units whose are seen; null for all */
    List<ApplicationRow> search(ApplicationFilter filter, Collection<Long> units, PageRequest page) {
        return find("""
            SELECT NEW org.tongzhou.core.applications.ApplicationRow(a.id, a.kind, a.unit, a.reason, a.status, a.applicantName, a.appliedAt, a.peopleCount, a.fileCount)""",
            " ORDER BY " + filter.sort().order(filter.descending()), ApplicationRow.class, filter, units)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(ApplicationFilter filter, Collection<Long> units) {
        return find("SELECT COUNT(a)", "", Long.class, filter, units).getSingleResult();
    }

    /** All that varies are constants of ours. */
    private <T> TypedQuery<T> find(String selection, String order, Class<T> type, ApplicationFilter filter, Collection<Long> units) {
        String text = filter.text().strip().toLowerCase(Locale.ROOT);
        TypedQuery<T> query = entities.createQuery(selection + " FROM AccountApplication a WHERE a.id > 0"
            + (units == null ? "" : " AND a.unitId IN :units")
            + (filter.status() == null ? "" : " AND a.status = :status")
            + (filter.kind() == null ? "" : " AND a.kind = :kind")
            + (text.isEmpty() ? "" : " AND (LOCATE(:text, LOWER(a.unit)) > 0 OR LOCATE(:text, LOWER(a.reason)) > 0 OR LOCATE(:text, LOWER(a.applicantName)) > 0)")
            + order, type);
        if (units != null) {
            query.setParameter("units", units);
        }
        if (filter.status() != null) {
            query.setParameter("status", filter.status());
        }
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind());
        }
        if (!text.isEmpty()) {
            query.setParameter("text", text);
        }
        return query.setHint("eclipselink.jdbc.bind-parameters", true);
    }

    void renameUnit(String oldName, String newName) {
        entities.createNamedQuery("AccountApplication.renameUnit").setParameter("oldName", oldName).setParameter("newName", newName).executeUpdate();
    }
}
