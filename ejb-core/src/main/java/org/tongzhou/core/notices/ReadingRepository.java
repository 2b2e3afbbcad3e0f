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

    /** How many replied before it was due. */
    long countInTime(long noticeId) {
        return entities.createNamedQuery("NoticeReading.inTime", Long.class).setParameter("id", noticeId).getSingleResult();
    }

    /** @param audience whom the notice addresses */
    NoticeReach reach(long noticeId, Audience audience) {
        return reach(noticeId, audience, "");
    }

    /** @param unit empty for all */
    NoticeReach reach(long noticeId, Audience audience, String unit) {
        ReaderQuery readers = new ReaderQuery(noticeId, meant(audience), unit);
        return readers.bind(entities.createQuery(readers.reach(), NoticeReach.class)).getSingleResult();
    }

    List<NoticeReader> list(long noticeId, Audience audience, ReaderFilter filter, PageRequest page) {
        ReaderQuery readers = new ReaderQuery(noticeId, meant(audience), "");
        return page(readers.bind(entities.createQuery(readers.rows(filter), NoticeReader.class)), page);
    }

    List<NoticeReader> listReached(long noticeId, Audience audience, String unit, ReaderSort sort, boolean descending, PageRequest page) {
        ReaderQuery readers = new ReaderQuery(noticeId, meant(audience), unit);
        return page(readers.bind(entities.createQuery(readers.rows(sort, descending), NoticeReader.class)), page);
    }

    List<UnitReach> listUnits(long noticeId, Audience audience, PageRequest page) {
        ReaderQuery readers = new ReaderQuery(noticeId, meant(audience), "");
        return page(readers.bind(entities.createQuery(readers.units(), UnitReach.class)), page);
    }

    long countUnits(long noticeId, Audience audience) {
        ReaderQuery readers = new ReaderQuery(noticeId, meant(audience), "");
        return readers.bind(entities.createQuery(readers.unitCount(), Long.class)).getSingleResult();
    }

    private AudienceCondition meant(Audience audience) {
        return new AudienceCondition(audience, clock);
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
