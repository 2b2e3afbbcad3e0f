package org.tongzhou.core.organization;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How far an import is.
 *
 * @param file          the name of the file
 * @param counts        what its rows do, by sheet
 * @param problems      what is wrong, at most {@value #PROBLEMS_SHOWN} of {@code problemsTotal}; the report has all
 * @param confirmable   whether it can be written: nothing is wrong, and something is new or changed
 * @param rows          of all sheets, {@code rowsDone} of them taken
 * @param failure       why it failed without anything written; null else
 */
public record ImportStatus(String file, State state, Map<TransferSheet, ImportCounts> counts, List<Problem> problems, int problemsTotal,
    boolean confirmable, int rows, int rowsDone, String failure) implements Serializable {
    public static final int PROBLEMS_SHOWN = 100;

    /** CHECKED, being written (RUNNING), DONE, or FAILED as somebody else changed the same or the server could not. */
    public enum State {
        CHECKED, RUNNING, DONE, FAILED
    }

    /** What is wrong with a row, in the reader's words. */
    public record Problem(String sheet, int row, String column, String value, String text) implements Serializable {
    }

    public ImportStatus {
        counts = Map.copyOf(counts);
        problems = List.copyOf(problems);
    }

    static ImportStatus of(ImportDraft draft, Locale locale) {
        TransferWords words = new TransferWords(locale);
        ImportReport report = draft.report();
        Map<TransferSheet, ImportCounts> counts = new EnumMap<>(TransferSheet.class);
        draft.file().sheets().keySet().forEach(sheet -> counts.put(sheet, report.counts(sheet)));
        List<Problem> problems = report.problems().stream().limit(PROBLEMS_SHOWN).map(problem -> new Problem(words.of(problem.sheet()), problem.row(),
            problem.column() == null ? "" : words.of(problem.column()), problem.value(), problem.text(locale))).toList();
        return new ImportStatus(draft.file().name(), draft.state(), counts, problems, report.problemsTotal(),
            draft.state() == State.CHECKED && report.isClean() && report.isChange(), draft.file().rows(), draft.rowsDone(),
            draft.refusal() == null ? null : draft.refusal().text(locale));
    }

    /** How far it is, in percent. */
    public int percent() {
        return rows == 0 ? 0 : (int) (100L * rowsDone / rows);
    }
}
