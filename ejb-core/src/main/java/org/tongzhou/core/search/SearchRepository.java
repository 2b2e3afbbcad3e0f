package org.tongzhou.core.search;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

@Dependent
class SearchRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    void add(SearchChange change) {
        entities.persist(change);
    }

    List<SearchChange> listAfter(long id, int max) {
        return entities.createNamedQuery("SearchChange.after", SearchChange.class).setParameter("id", id).setMaxResults(max).getResultList();
    }

    List<SearchChange> list(Collection<Long> ids) {
        return entities.createNamedQuery("SearchChange.among", SearchChange.class).setParameter("ids", ids).getResultList();
    }

    long countAfter(long id) {
        return entities.createNamedQuery("SearchChange.countAfter", Long.class).setParameter("id", id).getSingleResult();
    }

    /** 0 if there is none. */
    long first() {
        return Objects.requireNonNullElse(entities.createNamedQuery("SearchChange.first", Long.class).getSingleResult(), 0L);
    }

    /** 0 if there is none. */
    long last() {
        return Objects.requireNonNullElse(entities.createNamedQuery("SearchChange.last", Long.class).getSingleResult(), 0L);
    }

    /** The last one stays, as it tells how far the numbers have come. */
    int deleteOlder(Instant limit) {
        return entities.createNamedQuery("SearchChange.deleteOlder").setParameter("limit", limit).setParameter("last", last()).executeUpdate();
    }

    Optional<String> findOrigin() {
        return Optional.ofNullable(entities.find(SearchOrigin.class, SearchOrigin.ID)).map(SearchOrigin::getOrigin);
    }

    void addOrigin(String origin) {
        entities.persist(new SearchOrigin(origin));
        entities.flush();
    }
}
