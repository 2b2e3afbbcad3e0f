package org.tongzhou.core.publications;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.shared.Words;

/**
 * What somebody has written.
 *
 * @param body       marked up; it may say nothing until it is sent
 * @param phone      where the author is asked back; empty if that is not said
 * @param commission the commission that it answers; null for none
 * @param partners   units that send it, too, in their order
 * @param files      all files that it shall have, in their order: its own, and those that the author has brought
 */
public record PieceDraft(@Words(message = "{publications.titleMissing}") @Size(max = PieceDraft.TITLE_MAX_CHARS, message = "{publications.titleTooLong}") String title,
    @NotNull @Size(max = PieceDraft.BODY_MAX_CHARS, message = "{publications.bodyTooLong}") String body,
    @NotNull @Size(max = PieceDraft.PHONE_MAX_CHARS, message = "{publications.phoneTooLong}") String phone, Long commission,
    @NotNull @Size(max = PieceDraft.PARTNERS_MAX, message = "{publications.partnersNumber}") List<@NotNull @Valid PartnerDraft> partners,
    @NotNull @Size(max = PieceDraft.FILES_MAX, message = "{publications.filesNumber}") List<@NotNull Long> files) {
    public static final int TITLE_MAX_CHARS = 120;
    public static final int BODY_MAX_CHARS = 60_000;
    public static final int PHONE_MAX_CHARS = 40;
    public static final int PARTNERS_MAX = 9;
    public static final int FILES_MAX = 20;

    /** Of one unit alone, without files. */
    public PieceDraft(String title, String body, String phone, Long commission) {
        this(title, body, phone, commission, List.of(), List.of());
    }

    PieceDraft with(List<PartnerDraft> units, List<AttachmentRow> attached) {
        return new PieceDraft(title, body, phone, commission, units, attached.stream().map(AttachmentRow::id).toList());
    }
}
