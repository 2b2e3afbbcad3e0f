package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

@Dependent
class NoticeFileRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** In the order of their list. */
    List<NoticeFile> list(long noticeId) {
        return entities.createNamedQuery("NoticeFile.of", NoticeFile.class).setParameter("notice", noticeId).getResultList();
    }

    List<NoticeFile> listOfAll(Collection<Long> noticeIds) {
        return noticeIds.isEmpty() ? List.of()
            : entities.createNamedQuery("NoticeFile.ofAll", NoticeFile.class).setParameter("notices", noticeIds).getResultList();
    }

    void add(NoticeFile file) {
        entities.persist(file);
    }

    /** What was changed has its version afterwards. */
    void flush() {
        entities.flush();
    }

    void remove(NoticeFile file) {
        entities.remove(file);
    }
}
