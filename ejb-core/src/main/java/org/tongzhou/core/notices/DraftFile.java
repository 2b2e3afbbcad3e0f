package org.tongzhou.core.notices;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * A file that an author gives to a notice, in the order of its list.
 *
 * @param id    of a file that he has uploaded, or that the notice has already; a picture that the text shows is not listed below it
 * @param title what readers see; empty for its name
 */
public record DraftFile(long id, @NotNull @Size(max = DraftFile.TITLE_MAX_CHARS, message = "{notices.fileTitleTooLong}") String title)
    implements Serializable {
    public static final int TITLE_MAX_CHARS = 150;

    /** Called by its name. */
    public static DraftFile of(long id) {
        return new DraftFile(id, "");
    }
}
