package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.access.CurrentUser;

/** Keeps the texts of notices with their files. Who keeps one has locked its notice. */
@Dependent
class NoticeVersions {
    @Inject
    VersionRepository versions;
    @Inject
    NoticeAttachments attachments;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;

    /** The text that a notice has now, with its files; if it is the one that was kept last, nothing happens. @param note null if nothing was said of it */
    void keep(Notice notice, VersionOrigin origin, String note) {
        keep(notice, origin, currentUser.isKnown() ? currentUser.username() : notice.getAuthor(), clock.instant(), note);
    }

    /** The text that is about to become another, as of who wrote it so, unless it is kept already. */
    void keepWritten(Notice notice) {
        keep(notice, VersionOrigin.WRITTEN, notice.getWriter(), notice.getChangedAt(), null);
    }

    void keep(Notice notice, VersionOrigin origin, String by, Instant at, String note) {
        Optional<NoticeVersion> last = versions.findLast(notice.getId());
        List<VersionFile> files = attachments.listForVersion(notice.getId());
        if (last.isEmpty() || !last.get().isTextOf(notice, files)) {
            versions.add(new NoticeVersion(notice, files, last.map(NoticeVersion::getOrdinal).orElse(0) + 1, origin, by, at, note));
        }
    }
}
