package org.tongzhou.core.reference.shelves;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class ItemRepository {
    /** A hint: else, on Derby, the provider writes values into statements with lists. */
    private static final String BOUND = "eclipselink.jdbc.bind-parameters";
    private static final int CHOICES_MAX = 300;
    private static final int TWINS_MAX = 5;
    private static final String SHELF = "shelf";

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The item has its id afterwards. */
    void add(Item item) {
        entities.persist(item);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void remove(Item item) {
        entities.remove(item);
    }

    Optional<Item> find(long id) {
        return Optional.ofNullable(entities.find(Item.class, id));
    }

    /** The row stays locked until the transaction ends. */
    Optional<Item> lock(long id) {
        return entities.createNamedQuery("Item.byId", Item.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.cache.storeMode", "REFRESH").getResultStream().findFirst();
    }

    List<ItemRow> search(ItemFilter filter, ItemReader reader, PageRequest page) {
        return entities.createQuery(new ItemSearch(entities.getCriteriaBuilder(), filter, reader).rows()).setHint(BOUND, true)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(ItemFilter filter, ItemReader reader) {
        return entities.createQuery(new ItemSearch(entities.getCriteriaBuilder(), filter, reader).count()).setHint(BOUND, true).getSingleResult();
    }

    /** Whose words or pictures a reader finds with a filter, sorted. */
    List<String> listCreators(ItemFilter filter, ItemReader reader) {
        return entities.createQuery(new ItemSearch(entities.getCriteriaBuilder(), filter, reader).creators()).setHint(BOUND, true)
            .setMaxResults(CHOICES_MAX).getResultList();
    }

    long count() {
        return entities.createNamedQuery("Item.count", Long.class).getSingleResult();
    }

    List<Item> listPublished(Shelf shelf, Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
            : entities.createNamedQuery("Item.published", Item.class).setParameter("ids", ids).setParameter(SHELF, shelf).setHint(BOUND, true).getResultList();
    }

    List<Long> listPublishedIds(Shelf shelf, long after, int max) {
        return entities.createNamedQuery("Item.publishedIds", Long.class).setParameter(SHELF, shelf).setParameter("after", after).setMaxResults(max).getResultList();
    }

    /** Which of some items a reader finds with a filter. */
    List<Long> listReadable(ItemFilter filter, ItemReader reader, Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
            : entities.createQuery(new ItemSearch(entities.getCriteriaBuilder(), filter, reader).ids(ids)).setHint(BOUND, true).getResultList();
    }

    /** The pictures that were chosen to be shown of some items, by the item. */
    Map<Long, Long> findCovers(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : entities.createNamedQuery("Item.covers", Object[].class).setParameter("ids", ids).setHint(BOUND, true)
            .getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Others of the same page of the web that a reader sees, the first ones. */
    List<ItemRow> listTwins(Item item, ItemReader reader) {
        return item.getPage() == null ? List.of()
            : entities.createQuery(new ItemSearch(entities.getCriteriaBuilder(), ItemFilter.of(item.getShelf(), ""), reader).twins(item)).setHint(BOUND, true)
                .setMaxResults(TWINS_MAX).getResultList();
    }

    /** Those published under a title that contains a text, and of the others those of a unit that does or with this number; the last day first. */
    List<Item> listMeant(String text, long number, int max) {
        String pattern = '%' + text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
        return entities.createNamedQuery("Item.meant", Item.class).setParameter("text", pattern).setParameter("number", number).setMaxResults(max).getResultList();
    }

    /** Native, as the query language can not write collections: of one that is open to both units, they become one. Forms that were opened before are stale. */
    void renameUnit(String oldName, String newName) {
        entities.createNativeQuery("UPDATE reference_items SET version = version + 1 WHERE id IN (SELECT item_id FROM reference_item_units WHERE unit = ?1)")
            .setParameter(1, oldName).executeUpdate();
        entities.createNamedQuery("Item.renameUnit").setParameter("oldName", oldName).setParameter("newName", newName).executeUpdate();
        rename("""
            DELETE FROM reference_item_units WHERE unit = ?1 AND EXISTS (SELECT 1 FROM reference_item_units other
            WHERE other.item_id = reference_item_units.item_id AND other.unit = ?2)""", oldName, newName);
        rename("UPDATE reference_item_units SET unit = ?2 WHERE unit = ?1", oldName, newName);
    }

    private void rename(String statement, String oldName, String newName) {
        entities.createNativeQuery(statement).setParameter(1, oldName).setParameter(2, newName).executeUpdate();
    }
}
