package org.tongzhou.core.notices;

import java.time.Instant;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.Urgency;

/**
 * A notice was published, for the first time or again. Fired inside the transaction.
 *
 * @param replyDueAt until when its readers are asked to reply; null if they are not
 * @param href       where it is read, a path below the portal's address
 */
public record NoticePublished(long id, String title, String unit, String author, Audience audience, Urgency urgency,
    Instant replyDueAt, String href) {

    static NoticePublished of(Notice notice) {
        return new NoticePublished(notice.getId(), notice.getTitle(), notice.getUnit(), notice.getAuthor(), notice.audience(),
            notice.getUrgency(), notice.getReplyDueAt(), NoticeAddress.of(notice.getId()));
    }
}
