package org.tongzhou.core.pages;

import java.util.List;

/**
 * What came of a page file. Either it has problems and nothing was changed, or it was taken over as a whole.
 *
 * @param portlets every portlet that the file names, so that the portal can tell which of them are not deployed
 */
public record ImportReport(
    List<String> created, List<String> updated, List<PortletReference> portlets, List<ImportProblem> problems) {

    public ImportReport {
        created = List.copyOf(created);
        updated = List.copyOf(updated);
        portlets = List.copyOf(portlets);
        problems = List.copyOf(problems);
    }

    static ImportReport refused(List<ImportProblem> problems) {
        return new ImportReport(List.of(), List.of(), List.of(), problems);
    }

    public boolean accepted() {
        return problems.isEmpty();
    }
}
