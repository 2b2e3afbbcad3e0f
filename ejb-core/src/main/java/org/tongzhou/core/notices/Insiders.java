package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.shared.NotFoundException;

/** Who has to do with a notice beside its readers: who publishes it, and, once it was handed in, who reviews in its column. */
@Dependent
class Insiders {
    @Inject
    NoticeRepository notices;
    @Inject
    PublishedUnits units;
    @Inject
    Columns columns;
    @Inject
    Caller caller;
    @Inject
    CurrentUser currentUser;

    /** @throws NotFoundException if there is no such notice, or the caller has nothing to do with it */
    Notice get(long id) {
        return seen(notices.find(id), id);
    }

    /** The same, locked until the transaction ends. */
    Notice lock(long id) {
        return seen(notices.lock(id), id);
    }

    private Notice seen(Optional<Notice> notice, long id) {
        return notice.filter(this::sees).orElseThrow(() -> new NotFoundException("notices.notFound", id));
    }

    private boolean sees(Notice notice) {
        return notice.getStatus() != NoticeStatus.DRAFT && columns.get(notice.getColumnId()).isReviewer(caller.person().username()) || publishes(notice);
    }

    /** Whether it is the caller's to publish; what he wrote is so only as long as he may publish at all. */
    boolean publishes(Notice notice) {
        return currentUser.isPermitted(NoticePermissions.PUBLISH) && units.ofCaller().covers(notice);
    }
}
