package org.tongzhou.core.notices;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.tongzhou.core.notices.slips.SlipText;

/**
 * What stands in the form of a draft, as far as it is written.
 *
 * @param seenVersion the version of the draft that its author began with
 * @param files       the numbers and names of its files, as the form tells them
 * @param slip        its reply slip in one text ({@link SlipText}); empty if it is not told
 */
public record TypedText(
        int seenVersion,
        @NotNull @Size(max = NoticeDraft.TITLE_MAX_CHARS, message = "{notices.titleTooLong}") String title,
        @NotNull @Size(max = NoticeDraft.BODY_MAX_CHARS, message = "{notices.bodyTooLong}") String body,
        @NotNull @Size(max = FILES_MAX_CHARS) String files,
        @NotNull @Size(max = SlipText.MAX_CHARS) String slip) implements Serializable {
    public static final int FILES_MAX_CHARS = 32_000;
}
