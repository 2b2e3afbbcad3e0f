package org.tongzhou.core.notices;

import java.util.Set;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.TodoKind;

/**
 * A published notice that asks something of its readers is read by others than before, or asks nobody any more. Fired inside the transaction.
 *
 * @param reply    whether it asks for replies, {@code confirm} whether it asks to confirm that it was read
 * @param audience whom it addresses of those who may read its column now
 */
public record NoticeReadersChanged(long id, boolean reply, boolean confirm, Audience audience) {
    private static final Audience NOBODY = Audience.ofUnits(Set.of());

    static NoticeReadersChanged of(Notice notice, Audience audience) {
        return new NoticeReadersChanged(notice.getId(), notice.getReplyDueAt() != null, notice.isConfirmAsked(), audience);
    }

    static NoticeReadersChanged asksNobody(long id) {
        return new NoticeReadersChanged(id, false, false, NOBODY);
    }

    /** Who has something of this kind to do. */
    public Audience asked(TodoKind kind) {
        return kind == TodoKind.NOTICE_CONFIRM && confirm || kind == TodoKind.NOTICE_REPLY && reply ? audience : NOBODY;
    }
}
