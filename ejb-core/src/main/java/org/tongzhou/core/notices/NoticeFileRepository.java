package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Dependent
class NoticeFileRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** In the order of their list. */
    List<NoticeFile> list(long noticeId) {
        return entities.createNamedQuery("NoticeFile.of", NoticeFile.class).setParameter("notice", noticeId).getResultList();
    }

    /** With those that were detached. */
    List<NoticeFile> listEver(long noticeId) {
        return entities.createNamedQuery("NoticeFile.ever", NoticeFile.class).setParameter("notice", noticeId).getResultList();
    }

    Optional<NoticeFile> find(long fileId) {
        return Optional.ofNullable(entities.find(NoticeFile.class, fileId));
    }

    Set<Long> listDetached(Collection<Long> noticeIds) {
        return noticeIds.isEmpty() ? Set.of()
            : Set.copyOf(entities.createNamedQuery("NoticeFile.detached", Long.class).setParameter("notices", noticeIds).getResultList());
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
