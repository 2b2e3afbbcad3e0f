package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Dependent
class WorkCopyRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    Optional<WorkCopy> find(String username, String window) {
        return entities.createNamedQuery("WorkCopy.ofWindow", WorkCopy.class).setParameter("username", username).setParameter("window", window)
            .getResultStream().findFirst();
    }

    Optional<WorkCopy> find(long id) {
        return Optional.ofNullable(entities.find(WorkCopy.class, id));
    }

    /** Those that were touched since then, the latest first. */
    List<WorkCopy> listOf(long noticeId, Instant since, int max) {
        return entities.createNamedQuery("WorkCopy.ofNotice", WorkCopy.class).setParameter("notice", noticeId).setParameter("since", since)
            .setMaxResults(max).getResultList();
    }

    /** Those with something unsaved, the latest first. */
    List<WorkCopy> listKept(long noticeId, String username, int max) {
        return entities.createNamedQuery("WorkCopy.kept", WorkCopy.class).setParameter("notice", noticeId).setParameter("username", username)
            .setMaxResults(max).getResultList();
    }

    void add(WorkCopy copy) {
        entities.persist(copy);
    }

    void remove(WorkCopy copy) {
        entities.remove(copy);
    }

    void removeOf(long noticeId) {
        entities.createNamedQuery("WorkCopy.deleteOfNotice").setParameter("notice", noticeId).executeUpdate();
    }

    int deleteOlder(Instant limit) {
        return entities.createNamedQuery("WorkCopy.deleteOlder").setParameter("limit", limit).executeUpdate();
    }
}
