package org.tongzhou.core.audit;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongzhou.core.shared.OfficeZone;

/** The query for entries that fit a filter. */
final class AuditSearch {
    private final CriteriaBuilder builder;
    private final AuditFilter filter;

    AuditSearch(CriteriaBuilder builder, AuditFilter filter) {
        this.builder = builder;
        this.filter = filter;
    }

    CriteriaQuery<AuditRow> rows() {
        CriteriaQuery<AuditRow> query = builder.createQuery(AuditRow.class);
        Root<AuditEntry> entry = query.from(AuditEntry.class);
        return query.select(builder.construct(AuditRow.class, entry.get("number"), entry.get("at"), entry.get("actor"), entry.get("actorName"),
                entry.get("unit"), entry.get("address"), entry.get("action"), entry.get("objectType"), entry.get("objectId"),
                entry.get("objectName"), entry.get("succeeded")))
            .where(conditions(entry)).orderBy(order(entry));
    }

    /** The entries after a number, in the order of the chain. */
    CriteriaQuery<AuditEntry> entriesAfter(long number) {
        CriteriaQuery<AuditEntry> query = builder.createQuery(AuditEntry.class);
        Root<AuditEntry> entry = query.from(AuditEntry.class);
        return query.select(entry).where(builder.and(conditions(entry)), builder.gt(entry.get("number"), number))
            .orderBy(builder.asc(entry.get("number")));
    }

    CriteriaQuery<Long> count() {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<AuditEntry> entry = query.from(AuditEntry.class);
        return query.select(builder.count(entry)).where(conditions(entry));
    }

    private Predicate[] conditions(Root<AuditEntry> entry) {
        List<Predicate> conditions = new ArrayList<>();
        if (filter.from() != null) {
            conditions.add(builder.greaterThanOrEqualTo(entry.<Instant>get("at"), begin(filter.from())));
        }
        if (filter.until() != null) {
            conditions.add(builder.lessThan(entry.<Instant>get("at"), begin(filter.until().plusDays(1))));
        }
        if (!filter.actor().isEmpty()) {
            conditions.add(builder.equal(entry.get("actor"), filter.actor()));
        }
        if (filter.action().endsWith(".")) {
            conditions.add(begins(entry.get("action"), filter.action()));
        } else if (!filter.action().isEmpty()) {
            conditions.add(builder.equal(entry.get("action"), filter.action()));
        }
        if (!filter.object().isBlank()) {
            String object = filter.object().strip();
            conditions.add(builder.or(builder.equal(entry.get("objectId"), object),
                builder.gt(builder.locate(builder.lower(entry.get("objectName")), object.toLowerCase(Locale.ROOT)), 0)));
        }
        if (!filter.address().isBlank()) {
            conditions.add(begins(entry.get("address"), filter.address().strip()));
        }
        if (filter.outcome() != null) {
            conditions.add(builder.equal(entry.get("succeeded"), filter.outcome()));
        }
        return conditions.toArray(Predicate[]::new);
    }

    private Predicate begins(Expression<String> text, String beginning) {
        return builder.equal(builder.locate(text, beginning), 1);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(OfficeZone.ID).toInstant();
    }

    private List<Order> order(Root<AuditEntry> entry) {
        List<Order> order = new ArrayList<>();
        order.add(directed(entry.get(filter.sort().attribute())));
        if (filter.sort() != AuditSort.TIME) {
            order.add(builder.desc(entry.get("number")));
        }
        return order;
    }

    private Order directed(Expression<?> expression) {
        return filter.descending() ? builder.desc(expression) : builder.asc(expression);
    }
}
