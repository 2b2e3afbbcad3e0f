package org.tongzhou.core.notices;

import jakarta.persistence.criteria.CompoundSelection;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;

/** The notices that somebody publishes. */
final class OwnNoticeSearch extends NoticeQuery<OwnNoticeRow> {
    private final OwnNoticeFilter filter;
    private final PublisherScope scope;

    OwnNoticeSearch(CriteriaBuilder builder, OwnNoticeFilter filter, PublisherScope scope) {
        super(builder, OwnNoticeRow.class, filter.text(), filter.sort().attribute(), filter.descending());
        this.filter = filter;
        this.scope = scope;
    }

    @Override
    void restrict(CriteriaQuery<?> query, Root<Notice> notice, List<Predicate> conditions) {
        scope.condition(builder, notice).ifPresent(conditions::add);
        conditions.add(notice.get("status").in(filter.statuses()));
        if (filter.column() != null) {
            conditions.add(builder.equal(notice.get("columnId"), filter.column()));
        }
        if (filter.archive() != null) {
            conditions.add(builder.equal(notice.get("archivedYear"), filter.archive()));
        }
        if (!filter.author().isEmpty()) {
            conditions.add(builder.equal(notice.get("author"), filter.author()));
        }
    }

    @Override
    CompoundSelection<OwnNoticeRow> row(Root<Notice> notice) {
        return builder.construct(OwnNoticeRow.class, notice.get("id"), notice.get("title"), notice.get("author"), notice.get("status"),
            notice.get("changedAt"), notice.get("publishedAt"), notice.get("replyDueAt"), notice.get("columnId"), notice.get("publishAt"), notice.get("expiresAt"), notice.get("fileCount"));
    }
}
