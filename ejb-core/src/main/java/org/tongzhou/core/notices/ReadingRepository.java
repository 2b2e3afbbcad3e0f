package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.AudienceCondition;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class ReadingRepository {
    private static final int URGINGS_MAX = 200;

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;
    @Inject
    Clock clock;

    /** A second row of a notice and reader is refused here. */
    void add(NoticeReading reading) {
        entities.persist(reading);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<NoticeReading> find(long noticeId, String username) {
        return entities.createNamedQuery("NoticeReading.of", NoticeReading.class)
            .setParameter("id", noticeId).setParameter("username", username).getResultStream().findFirst();
    }

    /** Nobody has read the notice as it is now. */
    void readAnew(long noticeId) {
        entities.createNamedQuery("NoticeReading.readAnew").setParameter("id", noticeId).executeUpdate();
    }

    boolean isAnyReplied(long noticeId) {
        return entities.createNamedQuery("NoticeReading.replied", Long.class).setParameter("id", noticeId).getSingleResult() > 0;
    }

    /** How many replied before it was due. */
    long countInTime(Notice notice, Audience audience) {
        ReaderQuery readers = readers(notice, audience, "");
        return readers.bind(entities.createQuery(readers.inTime(), Long.class)).getSingleResult();
    }

    /** @param audience whom the notice addresses */
    NoticeReach reach(Notice notice, Audience audience) {
        return reach(notice, audience, "");
    }

    /** @param unit empty for all */
    NoticeReach reach(Notice notice, Audience audience, String unit) {
        return reach(readers(notice, audience, unit));
    }

    private NoticeReach reach(ReaderQuery readers) {
        return readers.bind(entities.createQuery(readers.reach(), NoticeReach.class)).getSingleResult();
    }

    /** @param some of those whom it addresses, or would */
    long count(Notice notice, AudienceCondition some) {
        return reach(readers(notice, some, "")).reached();
    }

    /** By unit and name. */
    List<NoticeReader> list(Notice notice, AudienceCondition some, PageRequest page) {
        ReaderQuery readers = readers(notice, some, "");
        return page(readers.bind(entities.createQuery(readers.rows(ReaderSort.UNIT, false), NoticeReader.class)), page);
    }

    List<NoticeReader> list(Notice notice, Audience audience, String unit, ReaderFilter filter, PageRequest page) {
        ReaderQuery readers = readers(notice, audience, unit);
        return page(readers.bind(entities.createQuery(readers.rows(filter), NoticeReader.class)), page);
    }

    List<NoticeReader> listReached(Notice notice, Audience audience, String unit, ReaderSort sort, boolean descending, PageRequest page) {
        ReaderQuery readers = readers(notice, audience, unit);
        return page(readers.bind(entities.createQuery(readers.rows(sort, descending), NoticeReader.class)), page);
    }

    List<UnitReach> listUnits(Notice notice, Audience audience, PageRequest page) {
        ReaderQuery readers = readers(notice, audience, "");
        return page(readers.bind(entities.createQuery(readers.units(), UnitReach.class)), page);
    }

    long countUnits(Notice notice, Audience audience) {
        ReaderQuery readers = readers(notice, audience, "");
        return readers.bind(entities.createQuery(readers.unitCount(), Long.class)).getSingleResult();
    }

    /** The units to which somebody belongs whom it addresses, and that have replied or not. */
    List<String> listUnitNames(Notice notice, Audience audience, ReplyFilter filter, PageRequest page) {
        ReaderQuery readers = readers(notice, audience, "");
        return page(readers.bind(entities.createQuery(readers.unitNames(filter.condition(), filter.sort(), filter.descending()), Object[].class)), page).stream()
            .map(row -> (String) row[0]).toList();
    }

    long countUnitNames(Notice notice, Audience audience, ReplyFilter filter) {
        ReaderQuery readers = readers(notice, audience, "");
        return readers.bind(entities.createQuery(readers.unitNameCount(filter.condition()), Long.class)).getSingleResult();
    }

    private ReaderQuery readers(Notice notice, Audience audience, String unit) {
        return readers(notice, new AudienceCondition(audience, clock), unit);
    }

    private static ReaderQuery readers(Notice notice, AudienceCondition meant, String unit) {
        NoticeCorrection correction = notice.getCorrection();
        return new ReaderQuery(notice.getId(), notice.isRepliedByUnits(), meant, unit, correction == null ? null : correction.getAt());
    }

    private static <T> List<T> page(TypedQuery<T> query, PageRequest page) {
        return query.setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    // --- that they were urged

    void add(NoticeUrging urging) {
        entities.persist(urging);
    }

    List<UrgingRow> listUrgings(long noticeId) {
        return entities.createNamedQuery("NoticeUrging.rows", UrgingRow.class).setParameter("notice", noticeId).setMaxResults(URGINGS_MAX).getResultList();
    }

    List<NoticeUrging> listUrgings(long noticeId, ReaderState state, Instant since) {
        return entities.createNamedQuery("NoticeUrging.since", NoticeUrging.class).setParameter("notice", noticeId).setParameter("state", state)
            .setParameter("since", since).getResultList();
    }
}
