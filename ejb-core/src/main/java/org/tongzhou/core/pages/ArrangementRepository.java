package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.PageRequest;

/** Arrangements with their versions and windows. */
@Dependent
class ArrangementRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    Optional<StoredArrangement> find(long pageId, LayerKey key) {
        return find(pageId, key.kind(), key.owner());
    }

    private Optional<StoredArrangement> find(long pageId, LayerKind kind, String owner) {
        return entities.createNamedQuery("StoredArrangement.ofLayer", StoredArrangement.class)
            .setParameter("page", pageId).setParameter("kind", kind).setParameter("owner", owner)
            .getResultStream().findFirst();
    }

    /** The row as it is now, locked until the transaction ends: changes of one layer come one after another. */
    Optional<StoredArrangement> lock(long pageId, LayerKey key) {
        return find(pageId, key).map(found -> {
            entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
            return found;
        });
    }

    List<StoredArrangement> listShared(long pageId) {
        return entities.createNamedQuery("StoredArrangement.ofSharedLayers", StoredArrangement.class)
            .setParameter("page", pageId).getResultList();
    }

    Set<String> listPeopleWhoArranged(long pageId) {
        return new HashSet<>(entities.createNamedQuery("StoredArrangement.peopleWhoArranged", String.class)
            .setParameter("page", pageId).getResultList());
    }

    List<PageWindow> listWindows(long pageId, LayerKey key) {
        return entities.createNamedQuery("PageWindow.ofLayer", PageWindow.class)
            .setParameter("page", pageId).setParameter("kind", key.kind()).setParameter("owner", key.owner())
            .getResultList();
    }

    List<PageWindow> listSharedWindows(long pageId) {
        return entities.createNamedQuery("PageWindow.ofSharedLayers", PageWindow.class)
            .setParameter("page", pageId).getResultList();
    }

    /** Adds the row and finds out whether somebody else has just added the layer's. */
    void add(StoredArrangement arrangement) {
        entities.persist(arrangement);
        entities.flush();
    }

    void add(ArrangementVersion version) {
        entities.persist(version);
    }

    void add(PageWindow window) {
        entities.persist(window);
    }

    void removeAll(Collection<PageWindow> windows) {
        windows.forEach(entities::remove);
    }

    void deleteVersionsUntil(long arrangementId, int number) {
        entities.createNamedQuery("ArrangementVersion.deleteUntil")
            .setParameter("arrangement", arrangementId).setParameter("number", number)
            .executeUpdate();
    }

    List<LayerVersion> listVersions(long arrangementId, PageRequest page) {
        return entities.createNamedQuery("ArrangementVersion.rows", LayerVersion.class)
            .setParameter("arrangement", arrangementId)
            .setFirstResult(page.first()).setMaxResults(page.size())
            .getResultList();
    }

    long countVersions(long arrangementId) {
        return entities.createNamedQuery("ArrangementVersion.count", Long.class)
            .setParameter("arrangement", arrangementId).getSingleResult();
    }

    Optional<Arrangement> findVersion(long arrangementId, int number) {
        return entities.createNamedQuery("ArrangementVersion.content", String.class)
            .setParameter("arrangement", arrangementId).setParameter("number", number)
            .getResultStream().findFirst().map(Arrangement::fromJson);
    }

    String commentOf(long arrangementId, int number) {
        return entities.createNamedQuery("ArrangementVersion.comment", String.class)
            .setParameter("arrangement", arrangementId).setParameter("number", number)
            .getSingleResult();
    }

    /** Windows that their layers show no more since before this moment. */
    List<PageWindow> listWindowsLeftBefore(Instant before) {
        return entities.createNamedQuery("PageWindow.leftBefore", PageWindow.class).setParameter("before", before).getResultList();
    }

    /** Every window that the layer's arrangement or one of its kept versions names. */
    Set<Long> windowsNamed(long pageId, LayerKind kind, String owner) {
        return find(pageId, kind, owner).map(this::windowsNamed).orElse(Set.of());
    }

    /** Every window that the arrangement or one of its kept versions names. */
    Set<Long> windowsNamed(StoredArrangement arrangement) {
        Set<Long> named = new HashSet<>(arrangement.arrangement().windows());
        entities.createNamedQuery("ArrangementVersion.contents", String.class)
            .setParameter("arrangement", arrangement.getId())
            .getResultList().forEach(content -> named.addAll(Arrangement.fromJson(content).windows()));
        return named;
    }

    /**
     * A unit's layers get its new name where there is none of that name.
     *
     * @return the pages on which there are
     */
    List<Long> renameUnit(String oldName, String newName) {
        List<Long> pages = new ArrayList<>(listPagesArrangedBy(oldName));
        pages.removeAll(listPagesArrangedBy(newName));
        for (Long page : pages) {
            for (String query : List.of("PageWindow.renameUnit", "StoredArrangement.renameUnit")) {
                entities.createNamedQuery(query).setParameter("page", page)
                    .setParameter("oldName", oldName).setParameter("newName", newName).executeUpdate();
            }
        }
        return pages;
    }

    private List<Long> listPagesArrangedBy(String unit) {
        return entities.createNamedQuery("StoredArrangement.pagesOfUnit", Long.class).setParameter("unit", unit).getResultList();
    }

    void flush() {
        entities.flush();
    }
}
