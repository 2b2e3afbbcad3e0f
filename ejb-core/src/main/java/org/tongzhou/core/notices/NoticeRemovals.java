package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Notes when notices leave the lists of other systems. Who calls it has locked the notice. */
@Dependent
class NoticeRemovals {
    @Inject
    GivenNoticeRepository notices;

    /** It is out, or was withdrawn, or has another end. What is not for everybody was not given, or has left already. */
    void follow(Notice notice) {
        if (!notice.audience().everybody()) {
            return;
        }
        Optional<NoticeRemoval> before = notices.findRemoval(notice.getId(), notice.getColumnId());
        if (notice.getStatus() == NoticeStatus.PUBLISHED && notice.getExpiresAt() == null) {
            before.ifPresent(notices::remove);
        } else {
            before.ifPresentOrElse(removal -> removal.follow(notice), () -> notices.add(new NoticeRemoval(notice)));
        }
    }
}
