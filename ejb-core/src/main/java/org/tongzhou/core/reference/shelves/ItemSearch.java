package org.tongzhou.core.reference.shelves;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.tongzhou.core.reference.HoldingStatus;

/** The query for items that fit a filter and a reader may see: their rows in its order, how many they are, whose they are, and which of some they are. */
final class ItemSearch {
    private static final String[] ROW = {"id", "version", "shelf", "title", "kind", "medium", "creator", "post", "source", "place", "day", "status", "unit", "opening",
        "reviewedOn", "publishedAt", "changedAt"};
    private static final String CREATOR = "creator";
    private static final String UNIT = "unit";
    private static final String SHELF = "shelf";
    private static final String STATUS = "status";
    private static final String ID = "id";

    private final CriteriaBuilder builder;
    private final ItemFilter filter;
    private final ItemReader reader;
    private final String text;

    ItemSearch(CriteriaBuilder builder, ItemFilter filter, ItemReader reader) {
        this.builder = builder;
        this.filter = filter;
        this.reader = reader;
        this.text = filter.text().strip().toLowerCase(Locale.ROOT);
    }

    CriteriaQuery<ItemRow> rows() {
        CriteriaQuery<ItemRow> query = builder.createQuery(ItemRow.class);
        Root<Item> item = query.from(Item.class);
        return query.where(conditions(query, item)).orderBy(directed(item.get(filter.sort().attribute())), directed(item.get(ID))).select(row(item));
    }

    private Selection<ItemRow> row(Root<Item> item) {
        return builder.construct(ItemRow.class, Stream.of(ROW).map(item::get).toArray(Path[]::new));
    }

    /** Others of the shelf from the page of one, in whatever state, the first ones first; of the filter counts nothing else. */
    CriteriaQuery<ItemRow> twins(Item one) {
        CriteriaQuery<ItemRow> query = builder.createQuery(ItemRow.class);
        Root<Item> item = query.from(Item.class);
        List<Predicate> conditions = new ArrayList<>(List.of(builder.equal(item.get(SHELF), filter.shelf()), builder.equal(item.get("page"), one.getPage()),
            builder.notEqual(item.get(ID), one.getId())));
        if (!reader.writing().all()) {
            conditions.add(builder.or(among(item.get(UNIT), reader.writing().units()),
                builder.and(builder.equal(item.get(STATUS), HoldingStatus.PUBLISHED), readable(query, item))));
        }
        return query.where(conditions.toArray(Predicate[]::new)).orderBy(builder.asc(item.get(ID))).select(row(item));
    }

    CriteriaQuery<Long> ids(Collection<Long> some) {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<Item> item = query.from(Item.class);
        return query.where(builder.and(conditions(query, item)), item.get(ID).in(some)).select(item.get(ID));
    }

    CriteriaQuery<Long> count() {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<Item> item = query.from(Item.class);
        return query.where(conditions(query, item)).select(builder.count(item));
    }

    CriteriaQuery<String> creators() {
        CriteriaQuery<String> query = builder.createQuery(String.class);
        Root<Item> item = query.from(Item.class);
        Path<String> creator = item.get(CREATOR);
        return query.where(builder.and(conditions(query, item)), builder.isNotNull(creator)).select(creator).distinct(true).orderBy(builder.asc(creator));
    }

    private Predicate[] conditions(AbstractQuery<?> query, Root<Item> item) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(builder.equal(item.get(SHELF), filter.shelf()));
        conditions.add(builder.equal(item.get(STATUS), filter.status() == null ? HoldingStatus.PUBLISHED : filter.status()));
        if (!reader.writing().all()) {
            conditions.add(filter.status() == null ? readable(query, item) : among(item.get(UNIT), reader.writing().units()));
        }
        if (!text.isEmpty()) {
            conditions.add(builder.or(contains(item.get("title")), contains(item.get(CREATOR)), contains(item.get("post")), contains(item.get("source")), contains(item.get("place"))));
        }
        is(item, "kind", filter.kind(), conditions);
        is(item, "medium", filter.medium(), conditions);
        is(item, CREATOR, filter.creator(), conditions);
        if (filter.from() != null) {
            conditions.add(builder.greaterThanOrEqualTo(item.get("day"), filter.from()));
        }
        if (filter.until() != null) {
            conditions.add(builder.lessThanOrEqualTo(item.get("day"), filter.until()));
        }
        return conditions.toArray(Predicate[]::new);
    }

    /** The same as {@link ItemReader#sees}. */
    private Predicate readable(AbstractQuery<?> query, Root<Item> item) {
        Set<String> own = new HashSet<>(reader.writing().units());
        own.addAll(reader.labels());
        Subquery<String> opened = query.subquery(String.class);
        Join<Item, String> unit = opened.correlate(item).join("units");
        opened.select(unit).where(among(unit, reader.labels()));
        return builder.or(builder.equal(item.get("opening"), Opening.EVERYBODY), among(item.get(UNIT), own), builder.exists(opened));
    }

    private Predicate among(Expression<String> unit, Set<String> units) {
        return units.isEmpty() ? builder.isNull(unit) : unit.in(units); // no item is without a unit
    }

    private void is(Root<Item> item, String attribute, Object value, List<Predicate> conditions) {
        if (value != null) {
            conditions.add(builder.equal(item.get(attribute), value));
        }
    }

    private Predicate contains(Expression<String> words) {
        return builder.gt(builder.locate(builder.lower(words), text), 0);
    }

    private Order directed(Expression<?> expression) {
        return filter.descending() ? builder.desc(expression) : builder.asc(expression);
    }
}
