package org.tongzhou.portlets.common.faces;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.tongzhou.portlets.common.Csv;

/**
 * A list that is taken away as a CSV file, which spreadsheets open. How many rows it may have, and whose, is for the service to say that
 * lists them.
 *
 * @param <R> a row
 */
public final class CsvFile<R> {
    private final Map<String, Function<R, ?>> columns = new LinkedHashMap<>();

    /** @param head in the reader's language; {@code value} of a row as its cell shows it, null for nothing */
    public CsvFile<R> column(String head, Function<R, ?> value) {
        columns.put(head, value);
        return this;
    }

    /** Answers the action of a form with the file; the view stays as it is. @param name without its extension */
    public void send(String name, List<R> rows) {
        SentFile.send(name + ".csv", "text/csv;charset=UTF-8", out -> write(rows, out));
    }

    /** Line by line: a long list is in memory as its rows only. */
    void write(List<R> rows, OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.append(Csv.BYTE_ORDER_MARK).append(Csv.line(columns.keySet().toArray()));
        for (R row : rows) {
            csv.append(Csv.line(columns.values().stream().map(value -> (Object) value.apply(row)).toArray()));
        }
        csv.flush();
    }
}
