package org.tongzhou.core.notices;

import jakarta.persistence.criteria.CompoundSelection;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.util.List;
import org.tongzhou.core.notices.slips.SlipReply;

/** The published notices that a reader may see; of each he has one reading at most, and his unit one reply. */
final class NoticeSearch extends NoticeQuery<NoticeRow> {
    private final NoticeFilter filter;
    private final ReaderSight sight;
    private Join<Notice, NoticeReading> reading;
    private Join<Notice, SlipReply> ofHisUnit;

    NoticeSearch(CriteriaBuilder builder, NoticeFilter filter, ReaderSight sight) {
        super(builder, NoticeRow.class, filter.text(), filter.sort().attribute(), filter.descending());
        this.filter = filter;
        this.sight = sight;
    }

    @Override
    void restrict(CriteriaQuery<?> query, Root<Notice> notice, List<Predicate> conditions) {
        reading = notice.join("readings", JoinType.LEFT);
        reading.on(builder.equal(reading.get("username"), sight.username()));
        ofHisUnit = notice.join("slipReplies", JoinType.LEFT);
        ofHisUnit.on(builder.equal(ofHisUnit.get("unit"), sight.unit()), builder.equal(ofHisUnit.get("username"), ""));
        conditions.add(notice.get("columnId").in(sight.columns(filter.columns())));
        if (filter.archive() == null) {
            conditions.add(builder.equal(notice.get("status"), NoticeStatus.PUBLISHED));
            conditions.add(builder.or(builder.isNull(notice.get("expiresAt")), builder.greaterThan(notice.<Instant>get("expiresAt"), sight.now())));
            conditions.add(builder.isNull(notice.get("archivedYear")));
        } else {
            conditions.add(builder.equal(notice.get("archivedYear"), filter.archive()));
            conditions.add(builder.notEqual(notice.get("status"), NoticeStatus.WITHDRAWN));
        }
        conditions.add(builder.or(builder.isTrue(notice.get("everybody")), builder.exists(ofUnit(query, notice)), builder.exists(named(query, notice))));
        if (!filter.unit().isEmpty()) {
            conditions.add(builder.equal(notice.get("unit"), filter.unit()));
        }
        if (filter.unread()) {
            conditions.add(builder.isNull(reading.get("readAt")));
        }
        if (filter.replyWanted()) {
            conditions.add(builder.isNotNull(notice.get("replyDueAt")));
            conditions.add(builder.isNull(reading.get("repliedAt")));
            conditions.add(builder.isNull(ofHisUnit.get("repliedAt")));
            if (sight.unit().isBlank()) {
                conditions.add(builder.isFalse(notice.get("repliedByUnits")));
            }
        }
    }

    private Subquery<String> ofUnit(CriteriaQuery<?> query, Root<Notice> notice) {
        Subquery<String> units = query.subquery(String.class);
        Join<Notice, String> unit = units.correlate(notice).join("units");
        return units.select(unit).where(unit.in(sight.units()));
    }

    private Subquery<String> named(CriteriaQuery<?> query, Root<Notice> notice) {
        Subquery<String> named = query.subquery(String.class);
        Join<Notice, String> mark = named.correlate(notice).join("addressees");
        return named.select(mark).where(mark.in(sight.marks()));
    }

    @Override
    CompoundSelection<NoticeRow> row(Root<Notice> notice) {
        return builder.construct(NoticeRow.class, notice.get("id"), notice.get("title"), notice.get("unit"), notice.get("urgency"),
            notice.get("pinned"), notice.get("publishedAt"), notice.get("columnId"), notice.get("replyDueAt"), notice.get("fileCount"),
            reading.get("readAt"), reading.get("repliedAt"), ofHisUnit.get("repliedAt"), notice.get("correction").get("at"), reading.get("correctionSeenAt"));
    }

    /** What is pinned stands above the newest. */
    @Override
    List<Order> first(Root<Notice> notice) {
        return filter.sort() == NoticeSort.PUBLISHED && filter.descending() ? List.of(builder.desc(notice.get("pinned"))) : List.of();
    }
}
