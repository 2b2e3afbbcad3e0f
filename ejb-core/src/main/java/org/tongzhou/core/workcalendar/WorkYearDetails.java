package org.tongzhou.core.workcalendar;

import java.io.Serializable;
import java.util.List;
import org.tongzhou.core.editions.EditionRow;

/**
 * A year with what can be done.
 *
 * @param shown the draft, else the edition that counts; null if nobody has entered one
 * @param holidays what is known of it: of the draft if there is one, else of what counts
 * @param known whether working days are counted by it: it was decided, or came with the portal or the administrator's directory
 * @param problems why the draft cannot be decided
 * @param editions all of them, the latest first
 */
public record WorkYearDetails(int year, EditionRow shown, List<Holiday> holidays, boolean known, List<YearProblem> problems, List<EditionRow> editions)
    implements Serializable {
    public WorkYearDetails {
        holidays = List.copyOf(holidays);
        problems = List.copyOf(problems);
        editions = List.copyOf(editions);
    }

    /** Whether what is shown can be changed. */
    public boolean isDraft() {
        return shown != null && shown.isDraft();
    }
}
