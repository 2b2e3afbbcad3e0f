package org.tongzhou.core.notices;

import java.time.Instant;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.Urgency;

/**
 * A notice was published, for the first time or again, or came back as it was prolonged. Fired inside the transaction.
 *
 * @param audience   whom it addresses of those who may read its column
 * @param replyDueAt until when its readers are asked to reply; null if they are not
 * @param confirmAsked whether they are asked to confirm that they have read it
 * @param href       where it is read, a path below the portal's address
 * @param pressing   whether they are told of it beside the lists
 * @param quiet      whether its readers have been told of it before
 */
public record NoticePublished(long id, String title, String unit, String author, Audience audience, Urgency urgency,
    Instant replyDueAt, boolean confirmAsked, String href, boolean pressing, boolean quiet) {

    static NoticePublished of(Notice notice, Audience audience, boolean quiet) {
        return new NoticePublished(notice.getId(), notice.getTitle(), notice.getUnit(), notice.getAuthor(), audience,
            notice.getUrgency(), notice.getReplyDueAt(), notice.isConfirmAsked(), NoticeAddress.of(notice.getId()), notice.isPressing(), quiet);
    }
}
