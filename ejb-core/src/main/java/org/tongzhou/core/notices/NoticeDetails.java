package org.tongzhou.core.notices;

import java.time.Instant;
import org.tongzhou.core.notices.slips.FilledSlip;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.shared.Urgency;

/**
 * A notice as one of its readers opens it.
 *
 * @param body       clean markup, to be put into the page as it is
 * @param column     the name of what it stands in
 * @param marked     whether the reader's name is to stand upon it
 * @param correction what is to be said of its last correction; null if there was none
 * @param replyDueAt until when a reply is asked for; null if none is
 * @param formerReplyDueAt until when it was before that was moved; null if it was not
 * @param reply      the reader's own reply in words, or his unit's; null if there is none
 * @param repliedAt  when it was given; null before
 * @param repliedBy  the name of who replied in the reader's place, or for his unit; null if he did it himself
 * @param slip      what is to be filled in, {@code filled} what was by the reader or for his unit; null before
 * @param mayReply   whether a reply, or a correction of it, would be taken now
 * @param confirmAsked whether the reader is asked to confirm that he has read it
 * @param confirmedAt when he did; null before
 */
public record NoticeDetails(Long id, String title, String body, String unit, String authorName, Urgency urgency, Instant publishedAt, String column, boolean marked, CorrectionNote correction,
    Instant replyDueAt, Instant formerReplyDueAt, String reply, Instant repliedAt, String repliedBy, boolean mayReply, Slip slip, FilledSlip filled, boolean confirmAsked, Instant confirmedAt) {
    /** Since when it says this: it was published then, or corrected. */
    public Instant saidSince() {
        return correction == null ? publishedAt : correction.at();
    }
}
