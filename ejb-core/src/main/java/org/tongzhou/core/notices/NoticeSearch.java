package org.tongzhou.core.notices;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongzhou.core.security.Person;

/** The query for published notices that a reader may see and that fit a filter. */
final class NoticeSearch {
    private final CriteriaBuilder builder;
    private final NoticeFilter filter;
    private final Person reader;

    NoticeSearch(CriteriaBuilder builder, NoticeFilter filter, Person reader) {
        this.builder = builder;
        this.filter = filter;
        this.reader = reader;
    }

    CriteriaQuery<NoticeRow> rows() {
        CriteriaQuery<NoticeRow> query = builder.createQuery(NoticeRow.class);
        Root<Notice> notice = query.from(Notice.class);
        Join<Notice, NoticeReading> reading = reading(notice);
        return query.select(builder.construct(NoticeRow.class, notice.get("id"), notice.get("title"), notice.get("unit"),
                notice.get("urgency"), notice.get("pinned"), notice.get("publishedAt"), notice.get("replyDueAt"),
                reading.get("readAt"), reading.get("repliedAt")))
            .where(conditions(query, notice, reading)).orderBy(order(notice));
    }

    CriteriaQuery<Long> count() {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<Notice> notice = query.from(Notice.class);
        return query.select(builder.count(notice)).where(conditions(query, notice, reading(notice)));
    }

    private Join<Notice, NoticeReading> reading(Root<Notice> notice) {
        Join<Notice, NoticeReading> reading = notice.join("readings", JoinType.LEFT);
        return reading.on(builder.equal(reading.get("username"), reader.username()));
    }

    private Predicate[] conditions(CriteriaQuery<?> query, Root<Notice> notice, Join<Notice, NoticeReading> reading) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(builder.equal(notice.get("status"), NoticeStatus.PUBLISHED));
        conditions.add(builder.or(builder.isTrue(notice.get("everybody")), builder.exists(ofUnit(query, notice))));
        if (!filter.text().isBlank()) {
            conditions.add(builder.gt(builder.locate(builder.lower(notice.get("title")), filter.text().strip().toLowerCase(Locale.ROOT)), 0));
        }
        if (!filter.unit().isEmpty()) {
            conditions.add(builder.equal(notice.get("unit"), filter.unit()));
        }
        if (filter.unread()) {
            conditions.add(builder.isNull(reading.get("readAt")));
        }
        if (filter.replyWanted()) {
            conditions.add(builder.isNotNull(notice.get("replyDueAt")));
            conditions.add(builder.isNull(reading.get("repliedAt")));
        }
        return conditions.toArray(Predicate[]::new);
    }

    private Subquery<String> ofUnit(CriteriaQuery<?> query, Root<Notice> notice) {
        Subquery<String> units = query.subquery(String.class);
        Join<Notice, String> unit = units.correlate(notice).join("units");
        return units.select(unit).where(builder.equal(unit, reader.unit()));
    }

    private List<Order> order(Root<Notice> notice) {
        List<Order> order = new ArrayList<>();
        if (filter.sort() == NoticeSort.PUBLISHED && filter.descending()) {
            order.add(builder.desc(notice.get("pinned")));
        }
        order.add(directed(notice.get(filter.sort().attribute())));
        order.add(directed(notice.get("id")));
        return order;
    }

    private Order directed(Expression<?> expression) {
        return filter.descending() ? builder.desc(expression) : builder.asc(expression);
    }
}
