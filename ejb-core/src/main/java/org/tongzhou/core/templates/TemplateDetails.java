package org.tongzhou.core.templates;

import java.io.Serializable;
import java.util.List;
import org.tongzhou.core.editions.EditionRow;

/**
 * One edition of a template with what can be done.
 *
 * @param unit     label of the unit whose own it is, empty for the whole office
 * @param shown    the edition that is shown; null if it is what came with the portal, or the office's for a unit
 * @param changes  what became of the edition before, or of what came with the portal
 * @param editions all of them, the latest first
 */
public record TemplateDetails(Template template, String unit, EditionRow shown, TemplateContent content, List<LineChange> changes,
    List<EditionRow> editions) implements Serializable {
    public TemplateDetails {
        changes = List.copyOf(changes);
        editions = List.copyOf(editions);
    }

    /** Whether what is shown can be changed. */
    public boolean isDraft() {
        return shown != null && shown.isDraft();
    }

    /** Whether a draft is being written, shown or not. */
    public boolean isDrafted() {
        return editions.stream().anyMatch(EditionRow::isDraft);
    }
}
