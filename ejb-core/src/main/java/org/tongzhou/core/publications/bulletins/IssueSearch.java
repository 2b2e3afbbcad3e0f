package org.tongzhou.core.publications.bulletins;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The query for issues of some bulletins that fit a filter: their rows in its order, and how many they are. */
final class IssueSearch {
    private static final String TITLE = "title";
    private final CriteriaBuilder builder;
    private final IssueFilter filter;
    private final Collection<Long> bulletins;
    private final Set<IssueStatus> statuses;
    private final String text;

    /** @param bulletins those that the caller may see, not none; {@code statuses} of which he may see issues */
    IssueSearch(CriteriaBuilder builder, IssueFilter filter, Collection<Long> bulletins, Set<IssueStatus> statuses) {
        this.builder = builder;
        this.filter = filter;
        this.bulletins = bulletins;
        this.statuses = statuses;
        this.text = filter.text().strip().toLowerCase(Locale.ROOT);
    }

    CriteriaQuery<IssueRow> rows() {
        CriteriaQuery<IssueRow> query = builder.createQuery(IssueRow.class);
        Root<Issue> issue = query.from(Issue.class);
        List<Order> order = new ArrayList<>();
        if (filter.sort() == IssueSort.NUMBER) {
            order.add(directed(issue.get("year")));
        }
        order.add(directed(issue.get(filter.sort().attribute())));
        order.add(directed(issue.get("id")));
        return query.where(conditions(query, issue)).orderBy(order).select(builder.construct(IssueRow.class, issue.get("id"), issue.get("bulletin").get("id"),
            issue.get("head").get("name"), issue.get(TITLE), issue.get("status"), issue.get("year"), issue.get("number"), issue.get("total"), issue.get("special"),
            issue.get("changedBy"), issue.get("changedAt"), issue.get("publishedAt")));
    }

    CriteriaQuery<Long> count() {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<Issue> issue = query.from(Issue.class);
        return query.where(conditions(query, issue)).select(builder.count(issue));
    }

    private Predicate[] conditions(CriteriaQuery<?> query, Root<Issue> issue) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(issue.get("bulletin").get("id").in(bulletins));
        conditions.add(issue.get("status").in(statuses));
        if (filter.status() != null) {
            conditions.add(builder.equal(issue.get("status"), filter.status()));
        }
        if (filter.year() != null) {
            conditions.add(builder.equal(issue.get("year"), filter.year()));
        }
        if (!text.isEmpty()) {
            Subquery<Long> texts = query.subquery(Long.class);
            Root<IssueText> each = texts.from(IssueText.class);
            texts.select(each.get("id")).where(builder.equal(each.get("issue"), issue), contains(each.get(TITLE)));
            conditions.add(builder.or(contains(issue.get(TITLE)), builder.exists(texts)));
        }
        return conditions.toArray(Predicate[]::new);
    }

    private Predicate contains(Path<String> value) {
        return builder.greaterThan(builder.locate(builder.lower(value), text), 0);
    }

    private Order directed(Expression<?> by) {
        return filter.descending() ? builder.desc(by) : builder.asc(by);
    }
}
