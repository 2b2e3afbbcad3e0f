package org.tongzhou.core.publications.bulletins;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.tongzhou.core.publications.PieceDraft;
import org.tongzhou.core.shared.Words;

/**
 * What a text of an issue says.
 *
 * @param section heading under which it stands with those before it (栏目); empty for none
 * @param body    marked up; it may say nothing until the issue is handed in
 * @param source  whose it is, printed below it; empty for nobody's
 */
public record TextDraft(@NotNull @Size(max = TextDraft.SECTION_MAX_CHARS, message = "{publications.issue.sectionTooLong}") String section,
    @Words(message = "{publications.titleMissing}") @Size(max = PieceDraft.TITLE_MAX_CHARS, message = "{publications.titleTooLong}") String title,
    @NotNull @Size(max = PieceDraft.BODY_MAX_CHARS, message = "{publications.bodyTooLong}") String body,
    @NotNull @Size(max = TextDraft.SOURCE_MAX_CHARS, message = "{publications.issue.sourceTooLong}") String source) implements Serializable {
    public static final int SECTION_MAX_CHARS = 40;
    public static final int SOURCE_MAX_CHARS = 200;
}
