package org.tongzhou.core.notices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.core.shared.Words;

/**
 * What an author writes. A draft needs a title only; what is missing is asked for when it is published.
 *
 * @param body       rich text; cleaned by {@link org.tongzhou.core.shared.RichText} when it is stored
 * @param audience   whom it is addressed to
 * @param pinned     whether it stands above the others
 * @param replyDueAt until when readers are asked to reply; null if they are not
 */
public record NoticeDraft(
    @Words(message = "{notices.titleMissing}") @Size(max = NoticeDraft.TITLE_MAX_CHARS, message = "{notices.titleTooLong}") String title,
    @NotNull @Size(max = NoticeDraft.BODY_MAX_CHARS, message = "{notices.bodyTooLong}") String body,
    @NotNull @Valid Audience audience,
    @NotNull Urgency urgency,
    boolean pinned,
    Instant replyDueAt) {
    public static final int TITLE_MAX_CHARS = 120;
    public static final int BODY_MAX_CHARS = 200_000;
}
