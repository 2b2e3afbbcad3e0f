package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@Dependent
class TabRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    Optional<StoredTabs> find(String username) {
        return Optional.ofNullable(entities.find(StoredTabs.class, username));
    }

    /** The person's settings, made if there are none; nobody else changes them until the transaction ends. */
    StoredTabs lockOrAdd(String username) {
        StoredTabs found = entities.find(StoredTabs.class, username, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            found = new StoredTabs(username);
            entities.persist(found);
            entities.flush();
        }
        return found;
    }
}
