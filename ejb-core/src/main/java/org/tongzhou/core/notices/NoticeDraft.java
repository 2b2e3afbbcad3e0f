package org.tongzhou.core.notices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.core.shared.Words;

/**
 * What an author writes. A draft needs a title only; what is missing is asked for when it is published.
 *
 * @param body       rich text; cleaned by {@link org.tongzhou.core.shared.RichText} when it is stored
 * @param audience   whom it is addressed to: everybody, or the people of units; people are in {@code also}
 * @param pinned     whether it stands above the others
 * @param replyDueAt until when readers are asked to reply; null if they are not
 * @param columnId   where it stands
 * @param also       whom it is addressed to beside the units of its audience
 * @param publishAt  when it is published; null for at once
 * @param expiresAt  when it leaves the lists; null for when its column says
 * @param confirm    whether readers are asked to confirm that they have read it
 * @param slip       what readers are asked to fill in when they reply
 * @param comments   whether they may comment on it
 */
public record NoticeDraft(
    @Words(message = "{notices.titleMissing}") @Size(max = NoticeDraft.TITLE_MAX_CHARS, message = "{notices.titleTooLong}") String title,
    @NotNull @Size(max = NoticeDraft.BODY_MAX_CHARS, message = "{notices.bodyTooLong}") String body,
    @NotNull @Valid Audience audience,
    @NotNull Urgency urgency,
    boolean pinned,
    Instant replyDueAt,
    long columnId,
    Instant publishAt,
    Instant expiresAt,
    @NotNull @Valid Addressees also,
    boolean confirm,
    @NotNull @Valid Slip slip,
    boolean comments) {
    public static final int TITLE_MAX_CHARS = 120;
    public static final int BODY_MAX_CHARS = 200_000;

    /** In the column that comes with the portal, published at once, without an end. */
    public NoticeDraft(String title, String body, Audience audience, Urgency urgency, boolean pinned, Instant replyDueAt) {
        this(title, body, audience, urgency, pinned, replyDueAt, Columns.DEFAULT_ID, null, null);
    }

    /** To units alone, or to everybody. */
    public NoticeDraft(String title, String body, Audience audience, Urgency urgency, boolean pinned, Instant replyDueAt, long columnId, Instant publishAt, Instant expiresAt) {
        this(title, body, audience, urgency, pinned, replyDueAt, columnId, publishAt, expiresAt, Addressees.NONE, false, Slip.PLAIN, false);
    }

    public NoticeDraft addressing(Addressees these) {
        return new NoticeDraft(title, body, audience, urgency, pinned, replyDueAt, columnId, publishAt, expiresAt, these, confirm, slip, comments);
    }

    public NoticeDraft inColumn(long id) {
        return new NoticeDraft(title, body, audience, urgency, pinned, replyDueAt, id, publishAt, expiresAt, also, confirm, slip, comments);
    }

    /** @param from null for at once, {@code until} null for when its column says */
    public NoticeDraft shown(Instant from, Instant until) {
        return new NoticeDraft(title, body, audience, urgency, pinned, replyDueAt, columnId, from, until, also, confirm, slip, comments);
    }

    /** @param asked whether readers are asked to confirm that they have read it */
    public NoticeDraft confirmed(boolean asked) {
        return new NoticeDraft(title, body, audience, urgency, pinned, replyDueAt, columnId, publishAt, expiresAt, also, asked, slip, comments);
    }

    /** @param asked what readers are asked to fill in when they reply */
    public NoticeDraft asking(Slip asked) {
        return new NoticeDraft(title, body, audience, urgency, pinned, replyDueAt, columnId, publishAt, expiresAt, also, confirm, asked, comments);
    }

    /** @param allowed whether readers may comment on it */
    public NoticeDraft commented(boolean allowed) {
        return new NoticeDraft(title, body, audience, urgency, pinned, replyDueAt, columnId, publishAt, expiresAt, also, confirm, slip, allowed);
    }
}
