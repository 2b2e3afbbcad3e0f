package org.tongzhou.portlets.home;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import org.tongzhou.core.pages.ImportReport;

/**
 * What came of the last file of own pages.
 *
 * @param created how many pages were made of it
 * @param problems why none was, in words; empty if they were made
 */
public record OwnPagesOutcome(int created, List<String> problems) implements Serializable {
    static OwnPagesOutcome of(ImportReport report, Locale locale) {
        return new OwnPagesOutcome(report.created().size(), report.problems().stream().map(problem -> problem.text(locale)).toList());
    }

    static OwnPagesOutcome refused(String problem) {
        return new OwnPagesOutcome(0, List.of(problem));
    }

    /** Whether the pages were made. */
    public boolean accepted() {
        return problems.isEmpty();
    }
}
