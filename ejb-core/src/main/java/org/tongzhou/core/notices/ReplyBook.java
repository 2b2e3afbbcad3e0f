package org.tongzhou.core.notices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.notices.slips.SlipField;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.sheets.SheetColumn;
import org.tongzhou.core.sheets.SheetWriter;
import org.tongzhou.core.sheets.WorkbookWriter;

/** Replies as a workbook: a column for each field, and a sheet of what came together. */
final class ReplyBook {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int NAME_WIDTH = 32;
    private static final int WIDTH = 18;

    private final Slip slip;
    private final Locale locale;

    ReplyBook(Slip slip, Locale locale) {
        this.slip = slip;
        this.locale = locale;
    }

    byte[] write(List<ReplyRow> rows, List<FieldResult> results) {
        try (WorkbookWriter book = new WorkbookWriter()) {
            SheetWriter sheet = book.sheet(word("sheet"), columns());
            rows.forEach(row -> sheet.row(values(row)));
            if (!results.isEmpty()) {
                SheetWriter sums = book.sheet(word("sums"), List.of(column(word("field"), NAME_WIDTH), column(word("answer"), NAME_WIDTH), column(word("count"), WIDTH)));
                results.forEach(result -> write(result, sums));
            }
            return book.toBytes();
        }
    }

    private List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>(List.of(column(word("unit"), NAME_WIDTH)));
        if (!slip.perUnit()) {
            columns.add(column(word("name"), WIDTH));
        }
        slip.fields().forEach(field -> columns.add(column(field.label(), WIDTH)));
        columns.addAll(List.of(column(word("words"), NAME_WIDTH), column(word("at"), WIDTH), column(word("by"), WIDTH)));
        return columns;
    }

    private static SheetColumn column(String head, int width) {
        return new SheetColumn(head, width, SheetColumn.Use.INFORMATION, List.of(), null);
    }

    private List<Object> values(ReplyRow row) {
        List<Object> values = new ArrayList<>(List.of(row.unit()));
        if (!slip.perUnit()) {
            values.add(row.name());
        }
        slip.fields().forEach(field -> values.add(value(field, row.of(field.key()))));
        values.add(row.words());
        values.add(row.at() == null ? null : MOMENT.format(LocalDateTime.ofInstant(row.at(), OfficeZone.ID)));
        values.add(row.by());
        return values;
    }

    private Object value(SlipField field, List<String> given) {
        if (given.isEmpty()) {
            return null;
        }
        return switch (field.kind()) {
            case NUMBER -> new BigDecimal(given.get(0));
            case DAY -> LocalDate.parse(given.get(0));
            default -> field.inOrder(given).stream().map(answer -> shown(field, answer)).collect(Collectors.joining(word("separator")));
        };
    }

    private String shown(SlipField field, String answer) {
        return switch (field.kind()) {
            case YES_NO -> word(answer);
            default -> answer;
        };
    }

    private void write(FieldResult result, SheetWriter sums) {
        result.counts().forEach(count -> sums.row(List.of(result.field().label(), shown(result.field(), count.answer()), count.times())));
        if (result.sum() != null) {
            sums.row(List.of(result.field().label(), word("sum"), result.sum()));
        }
    }

    private String word(String name) {
        return Messages.text(locale, "notices.replies." + name);
    }
}
