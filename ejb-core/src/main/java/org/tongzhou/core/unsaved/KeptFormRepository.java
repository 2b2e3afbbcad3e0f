package org.tongzhou.core.unsaved;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Dependent
class KeptFormRepository {
    private static final int REMOVED_MAX = 100;

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    Optional<KeptForm> find(long id) {
        return Optional.ofNullable(entities.find(KeptForm.class, id));
    }

    Optional<KeptForm> find(String username, String window) {
        return entities.createNamedQuery("KeptForm.ofWindow", KeptForm.class).setParameter("username", username).setParameter("window", window)
            .getResultStream().findFirst();
    }

    /** The latest of somebody's other windows. */
    Optional<KeptForm> findAt(String place, String username, String window) {
        return entities.createNamedQuery("KeptForm.ofPlace", KeptForm.class).setParameter("place", place).setParameter("username", username)
            .setParameter("window", window).setMaxResults(1).getResultStream().findFirst();
    }

    /** What somebody has beyond his latest ones. */
    List<KeptForm> listBeyond(int latest, String username) {
        return entities.createNamedQuery("KeptForm.latest", KeptForm.class).setParameter("username", username)
            .setFirstResult(latest).setMaxResults(REMOVED_MAX).getResultList();
    }

    KeptForm add(KeptForm form) {
        entities.persist(form);
        return form;
    }

    void remove(KeptForm form) {
        entities.remove(form);
    }

    void removeOf(String username, String window) {
        entities.createNamedQuery("KeptForm.deleteOfWindow").setParameter("username", username).setParameter("window", window).executeUpdate();
    }

    int deleteOlder(Instant limit) {
        return entities.createNamedQuery("KeptForm.deleteOlder").setParameter("limit", limit).executeUpdate();
    }
}
