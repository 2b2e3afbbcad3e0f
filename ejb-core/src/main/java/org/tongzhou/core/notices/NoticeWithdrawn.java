package org.tongzhou.core.notices;

import org.tongzhou.core.security.Audience;

/** A notice was withdrawn. Fired inside the transaction. */
public record NoticeWithdrawn(long id, String title, String unit, String author, Audience audience, String reason) {
    static NoticeWithdrawn of(Notice notice, Audience audience) {
        return new NoticeWithdrawn(notice.getId(), notice.getTitle(), notice.getUnit(), notice.getAuthor(), audience,
            notice.getWithdrawalReason());
    }
}
