package org.tongzhou.core.publications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.tongzhou.core.shared.Words;

/**
 * What somebody has written.
 *
 * @param body       marked up; it may say nothing until it is sent
 * @param phone      where the author is asked back; empty if that is not said
 * @param commission the commission that it answers; null for none
 */
public record PieceDraft(@Words(message = "{publications.titleMissing}") @Size(max = PieceDraft.TITLE_MAX_CHARS, message = "{publications.titleTooLong}") String title,
    @NotNull @Size(max = PieceDraft.BODY_MAX_CHARS, message = "{publications.bodyTooLong}") String body,
    @NotNull @Size(max = PieceDraft.PHONE_MAX_CHARS, message = "{publications.phoneTooLong}") String phone, Long commission) {
    public static final int TITLE_MAX_CHARS = 120;
    public static final int BODY_MAX_CHARS = 60_000;
    public static final int PHONE_MAX_CHARS = 40;
}
