package org.tongzhou.core.reference.regulations;

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
import org.tongzhou.core.reference.HoldingStatus;
import org.tongzhou.core.reference.KeeperScope;

/** The query for regulations that fit a filter: their rows in its order, and how many they are. */
final class RegulationSearch {
    private static final String[] ROW = {"id", "version", "title", "kind", "topic", "issuer", "number", "status", "unit", "issuedOn", "effectiveFrom", "expiresOn",
        "amendedFrom", "endedFrom", "changedAt"};
    private final CriteriaBuilder builder;
    private final RegulationFilter filter;
    private final KeeperScope scope;
    private final LocalDate day;
    private final String text;

    /** @param scope what the caller keeps; asked for what is not published alone */
    RegulationSearch(CriteriaBuilder builder, RegulationFilter filter, KeeperScope scope, LocalDate today) {
        this.builder = builder;
        this.filter = filter;
        this.scope = scope;
        this.day = filter.day() == null ? today : filter.day();
        this.text = filter.text().strip().toLowerCase(Locale.ROOT);
    }

    CriteriaQuery<RegulationRow> rows() {
        CriteriaQuery<RegulationRow> query = builder.createQuery(RegulationRow.class);
        Root<Regulation> regulation = query.from(Regulation.class);
        return query.where(conditions(regulation)).orderBy(directed(regulation.get(filter.sort().attribute())), directed(regulation.get("id")))
            .select(builder.construct(RegulationRow.class, Stream.of(ROW).map(regulation::get).toArray(Path[]::new)));
    }

    CriteriaQuery<Long> count() {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<Regulation> regulation = query.from(Regulation.class);
        return query.where(conditions(regulation)).select(builder.count(regulation));
    }

    private Predicate[] conditions(Root<Regulation> regulation) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(builder.equal(regulation.get("status"), filter.status() == null ? HoldingStatus.PUBLISHED : filter.status()));
        if (filter.status() != null && !scope.all()) {
            conditions.add(regulation.get("unit").in(scope.units()));
        }
        if (!text.isEmpty()) {
            conditions.add(builder.or(contains(regulation.get("title")), contains(regulation.get("number")), contains(regulation.get("issuer"))));
        }
        is(regulation, "kind", filter.kind(), conditions);
        is(regulation, "topic", filter.topic(), conditions);
        is(regulation, "issuer", filter.issuer(), conditions);
        is(regulation, "issuedYear", filter.year(), conditions);
        if (filter.validity() != null) {
            conditions.add(valid(regulation, filter.validity()));
        } else if (filter.day() != null) {
            conditions.add(builder.and(alive(regulation), onOrBefore(regulation.get("effectiveFrom"))));
        }
        return conditions.toArray(Predicate[]::new);
    }

    private void is(Root<Regulation> regulation, String attribute, Object value, List<Predicate> conditions) {
        if (value != null) {
            conditions.add(builder.equal(regulation.get(attribute), value));
        }
    }

    /** The same as {@link Term#on}. */
    private Predicate valid(Root<Regulation> regulation, Validity validity) {
        Path<LocalDate> effective = regulation.get("effectiveFrom");
        Path<LocalDate> expires = regulation.get("expiresOn");
        Path<LocalDate> amended = regulation.get("amendedFrom");
        Path<LocalDate> ended = regulation.get("endedFrom");
        return switch (validity) {
            case EXPIRED -> builder.and(builder.lessThan(expires, day), builder.or(builder.isNull(ended), builder.greaterThan(ended, expires)));
            case REPEALED -> builder.and(onOrBefore(ended), builder.or(builder.isNull(expires), builder.lessThanOrEqualTo(ended, expires)));
            case PENDING -> builder.and(alive(regulation), builder.greaterThan(effective, day));
            case AMENDED -> builder.and(alive(regulation), onOrBefore(effective), onOrBefore(amended));
            case IN_FORCE -> builder.and(alive(regulation), onOrBefore(effective), builder.or(builder.isNull(amended), builder.greaterThan(amended, day)));
        };
    }

    private Predicate alive(Root<Regulation> regulation) {
        Path<LocalDate> expires = regulation.get("expiresOn");
        Path<LocalDate> ended = regulation.get("endedFrom");
        return builder.and(builder.or(builder.isNull(expires), builder.greaterThanOrEqualTo(expires, day)),
            builder.or(builder.isNull(ended), builder.greaterThan(ended, day)));
    }

    private Predicate onOrBefore(Path<LocalDate> from) {
        return builder.lessThanOrEqualTo(from, day);
    }

    private Predicate contains(Expression<String> words) {
        return builder.gt(builder.locate(builder.lower(words), text), 0);
    }

    private Order directed(Expression<?> expression) {
        return filter.descending() ? builder.desc(expression) : builder.asc(expression);
    }
}
