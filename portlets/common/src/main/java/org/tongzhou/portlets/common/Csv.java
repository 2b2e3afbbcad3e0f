package org.tongzhou.portlets.common;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lines of a CSV file (RFC 4180) that a spreadsheet opens without harm: a text that it would take for a formula is marked as
 * text by an apostrophe, numbers stay numbers.
 */
public final class Csv {
    /** Written first, so that spreadsheets read the file as UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r";

    private Csv() {
    }

    /** One line with its CR LF; null is an empty field. */
    public static String line(Object... fields) {
        return Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (!(value instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
