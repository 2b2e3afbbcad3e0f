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

    /** Who else has had it open since then. */
    List<String> listOthers(long noticeId, String username, Instant since, int max) {
        return entities.createNamedQuery("WorkCopy.others", String.class).setParameter("notice", noticeId).setParameter("username", username)
            .setParameter("since", since).setMaxResults(max).getResultList();
    }

    /** The latest of other windows with something unsaved. */
    Optional<WorkCopy> findKept(long noticeId, String username, String window) {
        return entities.createNamedQuery("WorkCopy.kept", WorkCopy.class).setParameter("notice", noticeId).setParameter("username", username)
            .setParameter("window", window).setMaxResults(1).getResultStream().findFirst();
    }

    WorkCopy add(WorkCopy copy) {
        entities.persist(copy);
        return copy;
    }

    /** Windows that have nothing to keep; one that is still open says so again. */
    void removeEmpty(String username, String window) {
        entities.createNamedQuery("WorkCopy.deleteEmpty").setParameter("username", username).setParameter("window", window).executeUpdate();
    }

    void remove(WorkCopy copy) {
        entities.remove(copy);
    }

    /** What others than somebody have typed stays theirs, as something that is not stored yet. */
    void removeOf(long noticeId, String username) {
        entities.createNamedQuery("WorkCopy.release").setParameter("notice", noticeId).setParameter("username", username).executeUpdate();
        entities.createNamedQuery("WorkCopy.deleteOfNotice").setParameter("notice", noticeId).executeUpdate();
    }

    int deleteOlder(Instant limit) {
        return entities.createNamedQuery("WorkCopy.deleteOlder").setParameter("limit", limit).executeUpdate();
    }
}
