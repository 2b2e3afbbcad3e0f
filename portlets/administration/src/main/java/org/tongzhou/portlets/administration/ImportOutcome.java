package org.tongzhou.portlets.administration;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import org.tongzhou.core.pages.ImportReport;

/**
 * What came of the last page file, kept in the portlet session until the next one, so that the page after the action can be
 * loaded again.
 *
 * @param created names of new pages
 * @param updated names of pages that were replaced
 * @param problems why nothing was taken over, in the order of the file; empty if it was
 */
public record ImportOutcome(List<String> created, List<String> updated, List<Problem> problems) implements Serializable {

    /** A problem in words; line 0 has no line. */
    public record Problem(int line, String text) implements Serializable {
    }

    static ImportOutcome of(ImportReport report, Locale locale) {
        return new ImportOutcome(report.created(), report.updated(), report.problems().stream()
            .map(problem -> new Problem(problem.line(), problem.text(locale))).toList());
    }

    /** A file that could not even be read. */
    static ImportOutcome unreadable(String text) {
        return new ImportOutcome(List.of(), List.of(), List.of(new Problem(0, text)));
    }

    /** Whether the file was taken over. */
    public boolean accepted() {
        return problems.isEmpty();
    }
}
