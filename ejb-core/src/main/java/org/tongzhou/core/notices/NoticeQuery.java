package org.tongzhou.core.notices;

import jakarta.persistence.criteria.CompoundSelection;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The query for the notices that fit a filter: their rows in its order, and how many they are. */
abstract class NoticeQuery<R> {
    final CriteriaBuilder builder;
    private final Class<R> row;
    private final String text;
    private final String sort;
    private final boolean descending;

    NoticeQuery(CriteriaBuilder builder, Class<R> row, String text, String sort, boolean descending) {
        this.builder = builder;
        this.row = row;
        this.text = text.strip().toLowerCase(Locale.ROOT);
        this.sort = sort;
        this.descending = descending;
    }

    /** Adds who may see which notices, and what the filter says beside its text. Comes before {@link #row}. */
    abstract void restrict(CriteriaQuery<?> query, Root<Notice> notice, List<Predicate> conditions);

    abstract CompoundSelection<R> row(Root<Notice> notice);

    /** What comes before what is sorted by. */
    List<Order> first(Root<Notice> notice) {
        return List.of();
    }

    CriteriaQuery<R> rows() {
        CriteriaQuery<R> query = builder.createQuery(row);
        Root<Notice> notice = query.from(Notice.class);
        List<Order> order = new ArrayList<>(first(notice));
        order.add(directed(notice.get(sort)));
        order.add(directed(notice.get("id")));
        return query.where(conditions(query, notice)).select(row(notice)).orderBy(order);
    }

    CriteriaQuery<Long> count() {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<Notice> notice = query.from(Notice.class);
        return query.where(conditions(query, notice)).select(builder.count(notice));
    }

    private Predicate[] conditions(CriteriaQuery<?> query, Root<Notice> notice) {
        List<Predicate> conditions = new ArrayList<>();
        restrict(query, notice, conditions);
        if (!text.isEmpty()) {
            conditions.add(builder.gt(builder.locate(builder.lower(notice.get("title")), text), 0));
        }
        return conditions.toArray(Predicate[]::new);
    }

    private Order directed(Expression<?> expression) {
        return descending ? builder.desc(expression) : builder.asc(expression);
    }
}
