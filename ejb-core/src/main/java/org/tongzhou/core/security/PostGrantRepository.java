package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@Dependent
class PostGrantRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    List<PostGrant> list() {
        return entities.createNamedQuery("PostGrant.all", PostGrant.class).getResultList();
    }

    List<PostGrant> list(String role) {
        return entities.createNamedQuery("PostGrant.ofRole", PostGrant.class).setParameter("role", role).getResultList();
    }

    Optional<PostGrant> find(long id) {
        return Optional.ofNullable(entities.find(PostGrant.class, id));
    }

    void add(PostGrant grant) {
        entities.persist(grant);
        entities.flush();
    }

    void remove(PostGrant grant) {
        entities.remove(grant);
    }
}
