package org.tongzhou.core.reference.regulations;

import java.util.List;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.reference.HoldingStepRow;

/**
 * A regulation as somebody reads it.
 *
 * @param forward  what it does to earlier ones, {@code backward} what later ones that are published do to it
 * @param text     its text in parts
 * @param steps    its life; readers see what was done since it was published
 */
public record RegulationDetails(RegulationRow regulation, RegulationDraft draft, Validity validity, List<LinkRow> forward, List<LinkRow> backward,
    List<TextPart> text, List<AttachmentRow> files, List<HoldingStepRow> steps, May may) {

    /** What the reader may do with it now. */
    public record May(boolean write, boolean publish, boolean withdraw, boolean delete, boolean leaveToEnd) {
    }

    /** The parts that a table of contents lists: chapters and sections, or, where there are none, articles. */
    public List<TextPart> contents() {
        List<TextPart> chapters = text.stream().filter(part -> part.level() == TextPart.CHAPTER || part.level() == TextPart.SECTION).toList();
        return chapters.isEmpty() ? text.stream().filter(part -> part.level() == TextPart.ARTICLE).toList() : chapters;
    }
}
