package org.tongzhou.core.organization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found in a file: how many rows of each sheet would do what, and what is wrong. */
public final class ImportReport {
    /** More would be read by nobody; a file of this many mistakes has one cause. */
    private static final int PROBLEMS_MAX = 5000;

    private final Map<TransferSheet, ImportCounts> counts = new EnumMap<>(TransferSheet.class);
    private final List<ImportProblem> problems = new ArrayList<>();
    private int problemsTotal;

    void add(ImportProblem problem) {
        problemsTotal++;
        if (problems.size() < PROBLEMS_MAX) {
            problems.add(problem);
        }
    }

    void count(TransferSheet sheet, ImportCounts.Outcome outcome) {
        counts.merge(sheet, ImportCounts.NONE.and(outcome), (before, one) -> before.and(outcome));
    }

    ImportCounts counts(TransferSheet sheet) {
        return counts.getOrDefault(sheet, ImportCounts.NONE);
    }

    List<ImportProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    int problemsTotal() {
        return problemsTotal;
    }

    boolean isClean() {
        return problemsTotal == 0;
    }

    boolean isChange() {
        return counts.values().stream().anyMatch(ImportCounts::isChange);
    }
}
