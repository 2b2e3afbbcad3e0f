package org.tongzhou.core.notices;

import java.time.Instant;

/** A notice that was given and is not any more. */
public record GivenRemoval(long id, long columnId, Instant at, Reason reason) {
    /** Why. */
    public enum Reason {
        WITHDRAWN, EXPIRED
    }

    static GivenRemoval of(Notice notice) {
        boolean over = notice.getStatus() == NoticeStatus.PUBLISHED || notice.getStatus() == NoticeStatus.EXPIRED;
        Instant withdrawn = notice.getWithdrawnAt() == null ? notice.getChangedAt() : notice.getWithdrawnAt();
        return new GivenRemoval(notice.getId(), notice.getColumnId(), over ? notice.getExpiresAt() : withdrawn, over ? Reason.EXPIRED : Reason.WITHDRAWN);
    }
}
