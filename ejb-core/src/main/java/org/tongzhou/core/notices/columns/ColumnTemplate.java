package org.tongzhou.core.notices.columns;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RichText;

/**
 * What a draft begins with in a column (栏目模板): headings to be filled in, and the usual title.
 *
 * @param title one line; empty if authors find one of their own
 * @param body  rich text without pictures; cleaned by {@link RichText} when it is stored
 */
public record ColumnTemplate(
    @NotNull @Size(max = ColumnTemplate.TITLE_MAX_CHARS, message = "{notices.titleTooLong}") String title,
    @NotNull @Size(max = ColumnTemplate.BODY_MAX_CHARS, message = "{notices.templateTooLong}") String body) implements Serializable {
    public static final int TITLE_MAX_CHARS = 120;
    public static final int BODY_MAX_CHARS = 10_000;
    public static final ColumnTemplate NONE = new ColumnTemplate("", "");

    public boolean isEmpty() {
        return PlainText.isBlank(title) && RichText.isEmpty(body);
    }

    /** Whether nothing but this stands in a draft: its author has typed no word of his own, nor put in a picture. For {@link #NONE}, whether the draft is empty. */
    public boolean isAllOf(String typedTitle, String typedBody) {
        return PlainText.line(typedTitle).equals(PlainText.line(title)) && isAllOf(typedBody);
    }

    /** The same of its body alone. */
    public boolean isAllOf(String typedBody) {
        return RichText.lines(typedBody).equals(RichText.lines(body)) && RichText.countPictures(typedBody) == 0;
    }

    /** As it is kept; nothing of what a reader would see nothing of. */
    ColumnTemplate cleaned() {
        String cleanBody = RichText.clean(body);
        return new ColumnTemplate(PlainText.line(title), RichText.isEmpty(cleanBody) ? "" : cleanBody);
    }
}
