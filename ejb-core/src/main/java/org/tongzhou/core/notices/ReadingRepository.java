package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.security.Audience;
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

    /** @param audience whom the notice addresses */
    NoticeReach reach(long noticeId, Audience audience) {
        ReaderQuery readers = new ReaderQuery(noticeId, audience);
        return readers.bind(entities.createQuery(readers.reach(), NoticeReach.class)).getSingleResult();
    }

    List<NoticeReader> list(long noticeId, Audience audience, ReaderFilter filter, PageRequest page) {
        ReaderQuery readers = new ReaderQuery(noticeId, audience);
        return readers.bind(entities.createQuery(readers.rows(filter), NoticeReader.class)).setFirstResult(page.first()).setMaxResults(page.size())
            .getResultList();
    }
}
