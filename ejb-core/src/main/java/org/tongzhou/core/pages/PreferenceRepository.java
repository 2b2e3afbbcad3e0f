package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@Dependent
class PreferenceRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    List<StoredPreferences> listOfPage(String username, long pageId) {
        return entities.createNamedQuery("StoredPreferences.ofPage", StoredPreferences.class)
            .setParameter("username", username)
            .setParameter("page", pageId)
            .getResultList();
    }

    Optional<StoredPreferences> find(String username, long windowId) {
        return entities.createNamedQuery("StoredPreferences.ofWindow", StoredPreferences.class)
            .setParameter("username", username)
            .setParameter("window", windowId)
            .getResultStream().findFirst();
    }

    void add(StoredPreferences stored) {
        entities.persist(stored);
    }

    void remove(StoredPreferences stored) {
        entities.remove(stored);
    }
}
