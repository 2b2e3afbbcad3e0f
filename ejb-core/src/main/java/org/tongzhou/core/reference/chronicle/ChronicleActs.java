package org.tongzhou.core.reference.chronicle;

import java.time.YearMonth;
import org.tongzhou.core.access.AuditedAct;

/** What is done with chronicles and must be provable later. */
public final class ChronicleActs {
    public static final String SEND = "reference.sendEntry";
    public static final String CONFIRM = "reference.confirmEntry";
    public static final String RETURN = "reference.returnEntry";
    public static final String DELETE = "reference.deleteEntry";
    public static final String ANNOTATE = "reference.annotateEntry";
    public static final String TAKE = "reference.takeEntries";
    public static final String CLOSE = "reference.closeMonth";
    public static final String REOPEN = "reference.reopenMonth";
    public static final String SET_ASIDE = "reference.setAsideEntry";
    public static final String TAKE_UP = "reference.takeUpEntry";
    public static final String EXPORT = "reference.exportChronicle";
    private static final int NAME_MAX_CHARS = 60;

    private ChronicleActs() {
    }

    static AuditedAct on(String action, ChronicleEntry entry) {
        String text = entry.getText().replace('\n', ' ');
        return AuditedAct.of(action, "entry", entry.getId(), entry.getDay() + " " + text.substring(0, Math.min(text.length(), NAME_MAX_CHARS)));
    }

    static AuditedAct close(String book, YearMonth month) {
        return AuditedAct.of(CLOSE).with("unit", book).with("month", month.toString());
    }

    static AuditedAct reopen(String book, YearMonth month, String reason) {
        return AuditedAct.of(REOPEN).with("unit", book).with("month", month.toString()).with("reason", reason);
    }

    static AuditedAct export(String unit, int rows) {
        return AuditedAct.of(EXPORT).with("unit", unit == null ? "" : unit).with("rows", rows);
    }
}
