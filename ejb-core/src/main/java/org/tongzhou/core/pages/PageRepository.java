package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class PageRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** By name, of the portal or somebody's own, deleted or not. */
    Optional<Page> find(String name) {
        return entities.createNamedQuery("Page.byName", Page.class)
            .setParameter("name", name)
            .getResultStream().findFirst();
    }

    Page get(long id) {
        return entities.getReference(Page.class, id);
    }

    Optional<String> findPageNameOfWindow(long windowId) {
        return entities.createNamedQuery("PageWindow.pageName", String.class)
            .setParameter("id", windowId)
            .getResultStream().findFirst();
    }

    /** All pages of the portal with their roles, in their order. */
    List<Page> list() {
        return ofPortal().getResultList();
    }

    List<Page> list(PageRequest page) {
        return ofPortal().setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    /** How many pages the portal has. */
    long count() {
        return entities.createNamedQuery("Page.countOfPortal", Long.class).getSingleResult();
    }

    int lastOrdinal() {
        return entities.createNamedQuery("Page.lastOrdinal", Number.class).getSingleResult().intValue();
    }

    /** A person's own pages in the order of their making. */
    List<Page> listOwn(String owner) {
        return batched(entities.createNamedQuery("Page.own", Page.class).setParameter("owner", owner)).getResultList();
    }

    /** A person's deleted pages, last deleted first. */
    List<Page> listDeleted(String owner) {
        return entities.createNamedQuery("Page.ownDeleted", Page.class).setParameter("owner", owner).getResultList();
    }

    List<Page> listDeletedBefore(Instant before) {
        return entities.createNamedQuery("Page.deletedBefore", Page.class).setParameter("before", before).getResultList();
    }

    void add(Page page) {
        entities.persist(page);
    }

    void flush() {
        entities.flush();
    }

    /** Removes a page with its windows; the database takes preferences and arrangements with them. */
    void remove(Page page) {
        entities.flush();
        entities.createNamedQuery("PageWindow.deleteOfPage").setParameter("page", page.getId()).executeUpdate();
        entities.remove(page);
    }

    private TypedQuery<Page> ofPortal() {
        return batched(entities.createNamedQuery("Page.ofPortal", Page.class));
    }

    private static TypedQuery<Page> batched(TypedQuery<Page> query) {
        return query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "p.roles");
    }
}
