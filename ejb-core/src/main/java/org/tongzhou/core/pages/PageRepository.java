package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class PageRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    Optional<Page> find(String name) {
        return entities.createNamedQuery("Page.byName", Page.class)
            .setParameter("name", name)
            .getResultStream().findFirst();
    }

    Optional<String> findPageNameOfWindow(long windowId) {
        return entities.createNamedQuery("PageWindow.pageName", String.class)
            .setParameter("id", windowId)
            .getResultStream().findFirst();
    }

    /** All pages with their roles, in their order. */
    List<Page> list() {
        return inOneQueryEach("p.roles").getResultList();
    }

    /** All pages with their roles and windows, in their order. */
    List<Page> listWhole() {
        return inOneQueryEach("p.roles", "p.windows").getResultList();
    }

    List<Page> listWhole(PageRequest page) {
        return inOneQueryEach("p.roles", "p.windows")
            .setFirstResult(page.first()).setMaxResults(page.size())
            .getResultList();
    }

    long count() {
        return entities.createNamedQuery("Page.count", Long.class).getSingleResult();
    }

    int lastOrdinal() {
        return entities.createNamedQuery("Page.lastOrdinal", Number.class).getSingleResult().intValue();
    }

    void add(Page page) {
        entities.persist(page);
    }

    void remove(Page page) {
        entities.remove(page);
    }

    private TypedQuery<Page> inOneQueryEach(String... collections) {
        TypedQuery<Page> query = entities.createNamedQuery("Page.all", Page.class).setHint("eclipselink.batch.type", "IN");
        for (String collection : collections) {
            query.setHint("eclipselink.batch", collection);
        }
        return query;
    }
}
