package org.tongzhou.core.reference.chronicle;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The query for entries that fit a filter: their rows by their days, and how many they are. */
final class ChronicleSearch {
    private static final String[] ROW = {"id", "version", "city", "unit", "authorName", "day", "until", "kind", "text", "place", "people", "status", "confirmedBy",
        "returnReason", "cityEntryId", "setAsideReason"};
    private final CriteriaBuilder builder;
    private final ChronicleFilter filter;
    private final String text;

    ChronicleSearch(CriteriaBuilder builder, ChronicleFilter filter) {
        this.builder = builder;
        this.filter = filter;
        this.text = filter.text().strip().toLowerCase(Locale.ROOT);
    }

    CriteriaQuery<EntryRow> rows() {
        CriteriaQuery<EntryRow> query = builder.createQuery(EntryRow.class);
        Root<ChronicleEntry> entry = query.from(ChronicleEntry.class);
        return query.where(conditions(entry)).orderBy(directed(entry.get("day")), directed(entry.get("id")))
            .select(builder.construct(EntryRow.class, Stream.of(ROW).map(entry::get).toArray(Path[]::new)));
    }

    CriteriaQuery<Long> count() {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<ChronicleEntry> entry = query.from(ChronicleEntry.class);
        return query.where(conditions(entry)).select(builder.count(entry));
    }

    private Predicate[] conditions(Root<ChronicleEntry> entry) {
        List<Predicate> conditions = new ArrayList<>();
        Path<LocalDate> day = entry.get("day");
        conditions.add(builder.equal(entry.get("city"), filter.unit() == null));
        conditions.add(builder.equal(entry.get("status"), filter.status() == null ? EntryStatus.CONFIRMED : filter.status()));
        if (filter.isOfAllUnits()) {
            conditions.add(builder.isNull(entry.get("cityEntryId")));
            conditions.add(filter.setAside() ? builder.isNotNull(entry.get("setAsideBy")) : builder.isNull(entry.get("setAsideBy")));
        } else if (filter.unit() != null) {
            conditions.add(builder.equal(entry.get("unit"), filter.unit()));
        }
        if (filter.kind() != null) {
            conditions.add(builder.equal(entry.get("kind"), filter.kind()));
        }
        if (filter.from() != null) {
            conditions.add(builder.greaterThanOrEqualTo(day, filter.from()));
        }
        if (filter.to() != null) {
            conditions.add(builder.lessThanOrEqualTo(day, filter.to()));
        }
        if (!text.isEmpty()) {
            conditions.add(builder.or(contains(entry.get("text")), contains(entry.get("place")), contains(entry.get("people"))));
        }
        return conditions.toArray(Predicate[]::new);
    }

    private Predicate contains(Expression<String> words) {
        return builder.gt(builder.locate(builder.lower(words), text), 0);
    }

    private Order directed(Expression<?> expression) {
        return filter.ascending() ? builder.asc(expression) : builder.desc(expression);
    }
}
