package org.tongzhou.portlets.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of 20 rows under a line of six links: all that the measured portlets show, and what the plain servlet writes as well. */
final class TableMarkup {
    /** How many addresses a table has. */
    static final int LINKS = 6;

    private static final int ROWS = 20;
    private static final String START = "<table class=\"benchmark\">";
    private static final String END = "</table>";
    private static final Pattern TABLE = Pattern.compile(Pattern.quote(START) + ".*?" + Pattern.quote(END), Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    private TableMarkup() {
    }

    /** @param links six addresses, escaped for an attribute */
    static void write(Writer out, List<String> links) throws IOException {
        out.write(START);
        out.write("<thead><tr>");
        for (int i = 0; i < links.size(); i++) {
            out.write("<th><a href=\"");
            out.write(links.get(i));
            out.write("\">");
            out.write(Integer.toString(i + 1));
            out.write("</a></th>");
        }
        out.write("</tr></thead><tbody>");
        for (int row = 1; row <= ROWS; row++) {
            out.write("<tr>");
            for (int column = 1; column <= links.size(); column++) {
                out.write("<td>");
                out.write(Integer.toString(row * 1_000 + column));
                out.write("</td>");
            }
            out.write("</tr>\n");
        }
        out.write("</tbody>");
        out.write(END);
    }

    /** A page taken apart: what stands before, between and after its tables, and the links of each table. */
    record Parts(List<String> frames, List<List<String>> links) {
        static Parts of(String page) {
            List<String> frames = new ArrayList<>();
            List<List<String>> links = new ArrayList<>();
            Matcher table = TABLE.matcher(page);
            int end = 0;
            while (table.find()) {
                frames.add(page.substring(end, table.start()));
                links.add(LINK.matcher(table.group()).results().map(link -> link.group(1)).toList());
                end = table.end();
            }
            frames.add(page.substring(end));
            return new Parts(frames, links);
        }

        /** Writes the page again, its tables anew. */
        void write(Writer out) throws IOException {
            for (int i = 0; i < links.size(); i++) {
                out.write(frames.get(i));
                TableMarkup.write(out, links.get(i));
            }
            out.write(frames.get(links.size()));
        }
    }
}
