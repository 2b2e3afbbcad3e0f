package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class ReadingRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

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

    NoticeReach reach(long noticeId) {
        return entities.createNamedQuery("NoticeReading.reach", NoticeReach.class).setParameter("id", noticeId).getSingleResult();
    }

    List<NoticeReader> list(long noticeId, ReaderFilter filter, PageRequest page) {
        return entities.createQuery(NoticeReading.readers(filter), NoticeReader.class).setHint(Notice.BOUND, true).setParameter("id", noticeId)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }
}
