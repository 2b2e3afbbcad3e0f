package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tongzhou.core.access.CurrentUser;

/** Keeps the texts of notices. Who keeps one has locked its notice. */
@Dependent
class NoticeVersions {
    @Inject
    VersionRepository versions;
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
        Optional<NoticeVersion> last = versions.findLast(notice.getId());
        if (last.isEmpty() || !last.get().isTextOf(notice)) {
            versions.add(new NoticeVersion(notice, last.map(NoticeVersion::getOrdinal).orElse(0) + 1, origin, by, at, note));
        }
    }
}
