package org.tongzhou.core.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** All entities that the transaction manages, of whatever domain. */
@Dependent
public class ManagedRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** Writes what waits to be written and lets go of everything: each later query and write of a long transaction looks through all that is managed. */
    public void letGo() {
        entities.flush();
        entities.clear();
    }
}
