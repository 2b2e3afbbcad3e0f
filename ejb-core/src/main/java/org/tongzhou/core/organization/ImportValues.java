package org.tongzhou.core.organization;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.sheets.SheetCell;

/** The values of one row, as what they mean; what means nothing is entered into the report. */
final class ImportValues {
    private static final Pattern OWN_KEY = Pattern.compile("\\{([a-z]+\\.[A-Za-z]+)}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\u200C\u200D]]"); // as PlainText has it
    private static final int ID_MAX_DIGITS = 18;

    private final ImportSheet sheet;
    private final ImportRow row;
    private final ImportReport report;
    private final Map<TransferColumn, String> texts = new EnumMap<>(TransferColumn.class);
    private boolean refused;

    ImportValues(ImportSheet sheet, ImportRow row, ImportReport report) {
        this.sheet = sheet;
        this.row = row;
        this.report = report;
    }

    /** Whether the file says something of it, be it that there is none. */
    boolean has(TransferColumn column) {
        return sheet.columns().contains(column);
    }

    boolean isRefused() {
        return refused;
    }

    int number() {
        return row.number();
    }

    void refuse(TransferColumn column, OfficeException refusal) {
        refused = true;
        SheetCell cell = row.cells().get(column);
        report.add(new ImportProblem(sheet.sheet(), row.number(), column, cell == null ? "" : cell.text(), refusal));
    }

    void refuse(TransferColumn column, String key, Object... arguments) {
        refuse(column, new RuleViolationException(key, arguments));
    }

    /** Does what may be refused by a rule. @param column the rule is about */
    void attempt(TransferColumn column, Runnable work) {
        try {
            work.run();
        } catch (OfficeException refusal) {
            refuse(column, refusal);
        }
    }

    /** The text of a cell; empty if there is none, or none that can be taken. */
    String text(TransferColumn column) {
        return texts.computeIfAbsent(column, this::read);
    }

    private String read(TransferColumn column) {
        SheetCell cell = row.cells().get(column);
        if (cell == null) {
            return "";
        }
        String text = cell.text().strip();
        if (cell.formula()) {
            refuse(column, "organization.importFormula");
        } else if (cell.cut()) {
            refuse(column, "organization.importTooLong");
        } else if (INVISIBLE.matcher(text).find()) {
            refuse(column, "organization.importInvisible");
        } else {
            return PlainText.line(text);
        }
        return "";
    }

    /** What must stand there. */
    String required(TransferColumn column) {
        if (!row.cells().containsKey(column)) {
            refuse(column, "organization.importEmptyCell", new ColumnWord(column));
        }
        return text(column);
    }

    /** What is written there, or what is known if the file has no such column. */
    String textOr(TransferColumn column, String known) {
        return has(column) ? text(column) : known;
    }

    /** Null for none. */
    Long id(TransferColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1," + ID_MAX_DIGITS + "}")) {
            refuse(column, "organization.importNoId");
            return null;
        }
        return Long.valueOf(text);
    }

    Integer number(TransferColumn column, Integer known) {
        String text = has(column) ? text(column) : "";
        if (!has(column)) {
            return known;
        }
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,9}")) {
            refuse(column, "organization.headcountRange");
            return null;
        }
        return Integer.valueOf(text);
    }

    /** Null for none. A number is the day that the spreadsheet shows. */
    LocalDate day(TransferColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = row.cells().get(column).day() != null && !text.matches("[0-9]{8}") ? row.cells().get(column).day() : written(text);
        if (day == null || day.getYear() < 1950 || day.getYear() > 2100) {
            refuse(column, "organization.importNoDay");
            return null;
        }
        return day;
    }

    /** 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301. */
    private static LocalDate written(String text) {
        Matcher parts = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{4})([0-9]{2})([0-9]{2})").matcher(text);
        if (!parts.matches()) {
            return null;
        }
        int first = parts.group(1) == null ? 4 : 1;
        try {
            return LocalDate.of(Integer.parseInt(parts.group(first)), Integer.parseInt(parts.group(first + 1)), Integer.parseInt(parts.group(first + 2)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** One of a list of values, by its word; null for none. @param prefix of the keys of the words */
    <E extends Enum<E>> E value(TransferColumn column, E[] values, String prefix, E known) {
        if (!has(column)) {
            return known;
        }
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<E> value = TransferWords.valueCalled(text, values, prefix);
        if (value.isEmpty()) {
            refuse(column, "organization.importUnknownValue", new ColumnWord(column));
        }
        return value.orElse(null);
    }

    /** Holds what was read against the constraints of its record, as the services do. @param columns in which its parts stand */
    <T> void validate(Validator validator, T facts, Function<String, TransferColumn> columns) {
        for (ConstraintViolation<T> violation : validator.validate(facts)) {
            Matcher key = OWN_KEY.matcher(violation.getMessageTemplate());
            if (!key.matches()) {
                throw new IllegalStateException(violation.toString());
            }
            refuse(columns.apply(violation.getPropertyPath().iterator().next().getName()), key.group(1), violation.getInvalidValue());
        }
    }

    /** Names of parts to columns. */
    static Function<String, TransferColumn> in(Map<String, TransferColumn> columns, TransferColumn otherwise) {
        return part -> columns.getOrDefault(part, otherwise);
    }
}
