package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.access.CurrentUser;

/** Keeps the texts of notices, and reads them. Who keeps one has locked its notice. */
@Dependent
class NoticeVersions {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;

    /** The text that a notice has now; if it is the one that was kept last, nothing happens. @param note null if nothing was said of it */
    void keep(Notice notice, VersionOrigin origin, String note) {
        keep(notice, origin, currentUser.isKnown() ? currentUser.username() : notice.getAuthor(), clock.instant(), note);
    }

    /** The text that is about to become another, as its author's, unless it is kept already. */
    void keepWritten(Notice notice) {
        keep(notice, VersionOrigin.WRITTEN, notice.getAuthor(), notice.getChangedAt(), null);
    }

    void keep(Notice notice, VersionOrigin origin, String by, Instant at, String note) {
        List<NoticeVersion> last = entities.createNamedQuery("NoticeVersion.of", NoticeVersion.class).setParameter("notice", notice.getId())
            .setMaxResults(1).getResultList();
        if (last.isEmpty() || !last.get(0).isTextOf(notice)) {
            entities.persist(new NoticeVersion(notice, last.isEmpty() ? 1 : last.get(0).getOrdinal() + 1, origin, by, at, note));
        }
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
