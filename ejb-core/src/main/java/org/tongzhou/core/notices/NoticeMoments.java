package org.tongzhou.core.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * From when to when a notice stands in the lists, and until when it is replied to: no longer than it stands there.
 *
 * @param publishAt  null for at once
 * @param expiresAt  null for never
 * @param replyDueAt null if no reply is asked for
 */
record NoticeMoments(Instant publishAt, Instant expiresAt, Instant replyDueAt) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeZone.ID);
    /** Ten years: whoever publishes, or ends, later has mistyped the year. */
    private static final Duration AHEAD_MAX = Duration.ofDays(3660);
    /** A hundred years: what the databases can hold. */
    private static final Duration REPLY_MAX = Duration.ofDays(36_600);

    /** A moment as the office reads it, in any language. */
    static String words(Instant moment) {
        return MOMENT.format(moment);
    }

    /** Whether it is to be published after this moment. */
    boolean isLater(Instant at) {
        return publishAt != null && publishAt.isAfter(at);
    }

    /** Whether it is to have left the lists by this moment. */
    boolean isEnded(Instant at) {
        return expiresAt != null && !expiresAt.isAfter(at);
    }

    /** @param until null for never */
    NoticeMoments endingAt(Instant until) {
        return new NoticeMoments(publishAt, until, replyDueAt);
    }

    /** @param due until when it is replied to */
    NoticeMoments repliedUntil(Instant due) {
        return new NoticeMoments(publishAt, expiresAt, due);
    }

    /** The end of so many days, but not before it is to be replied to. */
    Instant endOfLife(int days, Instant out) {
        Instant end = out.plus(Duration.ofDays(days));
        return replyDueAt != null && replyDueAt.isAfter(end) ? replyDueAt : end;
    }

    /** @throws RuleViolationException if one of them would be over when it is published */
    void requireAhead(Instant at) {
        Instant out = isLater(at) ? publishAt : at;
        if (replyDueAt != null && !replyDueAt.isAfter(out)) {
            throw new RuleViolationException("notices.replyDuePast");
        }
        requireEnd(out);
    }

    /** @param out since when it stands there @throws RuleViolationException if it would leave at once, or before it is to be replied to */
    void requireEnd(Instant out) {
        if (isEnded(out)) {
            throw new RuleViolationException("notices.expiryPast");
        }
        if (expiresAt != null && replyDueAt != null && expiresAt.isBefore(replyDueAt)) {
            throw new RuleViolationException("notices.expiryBeforeReply");
        }
    }

    /** @throws RuleViolationException if one of them is so far away that it must be a slip */
    void requireNear(Instant at) {
        if (isBeyond(publishAt, at.plus(AHEAD_MAX)) || isBeyond(expiresAt, at.plus(AHEAD_MAX)) || isBeyond(replyDueAt, at.plus(REPLY_MAX))) {
            throw new RuleViolationException("notices.momentTooFar");
        }
    }

    private static boolean isBeyond(Instant moment, Instant last) {
        return moment != null && moment.isAfter(last);
    }
}
