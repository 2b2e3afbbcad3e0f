package org.tongzhou.core.notices;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongzhou.core.security.Person;

/** The query for the notices that somebody publishes and that fit a filter. */
final class OwnNoticeSearch {
    private final CriteriaBuilder builder;
    private final OwnNoticeFilter filter;
    private final Person publisher;

    OwnNoticeSearch(CriteriaBuilder builder, OwnNoticeFilter filter, Person publisher) {
        this.builder = builder;
        this.filter = filter;
        this.publisher = publisher;
    }

    CriteriaQuery<OwnNoticeRow> rows() {
        CriteriaQuery<OwnNoticeRow> query = builder.createQuery(OwnNoticeRow.class);
        Root<Notice> notice = query.from(Notice.class);
        return query.select(builder.construct(OwnNoticeRow.class, notice.get("id"), notice.get("title"), notice.get("author"),
                notice.get("status"), notice.get("changedAt"), notice.get("publishedAt"), notice.get("replyDueAt")))
            .where(conditions(notice)).orderBy(directed(notice.get(filter.sort().attribute())), directed(notice.get("id")));
    }

    CriteriaQuery<Long> count() {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<Notice> notice = query.from(Notice.class);
        return query.select(builder.count(notice)).where(conditions(notice));
    }

    /** What {@link Notice#OWN} says, and the filter. */
    private Predicate[] conditions(Root<Notice> notice) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(builder.or(builder.equal(notice.get("author"), publisher.username()), builder.equal(notice.get("unit"), publisher.unit())));
        conditions.add(notice.get("status").in(filter.statuses()));
        if (!filter.text().isBlank()) {
            conditions.add(builder.gt(builder.locate(builder.lower(notice.get("title")), filter.text().strip().toLowerCase(Locale.ROOT)), 0));
        }
        if (!filter.author().isEmpty()) {
            conditions.add(builder.equal(notice.get("author"), filter.author()));
        }
        return conditions.toArray(Predicate[]::new);
    }

    private Order directed(Expression<?> expression) {
        return filter.descending() ? builder.desc(expression) : builder.asc(expression);
    }
}
