package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Dependent
class VersionRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    void add(NoticeVersion version) {
        entities.persist(version);
    }

    Optional<NoticeVersion> findLast(long noticeId) {
        return entities.createNamedQuery("NoticeVersion.of", NoticeVersion.class).setParameter("notice", noticeId).setMaxResults(1).getResultStream().findFirst();
    }

    /** The last one that was kept until a moment. */
    Optional<NoticeVersion> findLast(long noticeId, Instant until) {
        return entities.createNamedQuery("NoticeVersion.until", NoticeVersion.class).setParameter("notice", noticeId).setParameter("until", until).setMaxResults(1)
            .getResultStream().findFirst();
    }

    /** The last one first. */
    List<VersionRow> list(long noticeId) {
        return entities.createNamedQuery("NoticeVersion.rows", VersionRow.class).setParameter("notice", noticeId).getResultList();
    }

    /** Of these the ones that there are. */
    List<NoticeVersion> list(long noticeId, Set<Integer> ordinals) {
        return entities.createNamedQuery("NoticeVersion.some", NoticeVersion.class).setParameter("notice", noticeId).setParameter("ordinals", ordinals)
            .getResultList();
    }
}
