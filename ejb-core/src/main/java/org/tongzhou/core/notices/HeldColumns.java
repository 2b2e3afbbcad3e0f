package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.shared.NotFoundException;

/** The columns of notices, held before these are locked: who changes a column locks what stands in it, and nobody waits for another in a circle. */
@Dependent
class HeldColumns {
    @Inject
    NoticeRepository notices;
    @Inject
    Columns columns;

    /** The column in which a notice stands, as it is until the transaction ends. @throws NotFoundException if there is no such notice */
    ShelvedColumn of(long noticeId) {
        return columns.hold(notices.findColumn(noticeId).orElseThrow(() -> new NotFoundException("notices.notFound", noticeId)));
    }
}
