package org.tongzhou.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A page of portlets of the WAR {@code benchmark}.
 *
 * @param name     its name in every system
 * @param portlets the portlets on it, in this order
 */
record BenchmarkPage(String name, List<String> portlets) {
    static final String APPLICATION = "/benchmark";

    /** A page with the first so many of the sixteen tables. */
    static BenchmarkPage ofTables(int count) {
        return new BenchmarkPage("bench-" + count,
            IntStream.rangeClosed(1, count).mapToObj(number -> String.format("Table%02d", number)).toList());
    }

    /** A page with the four portlets that wait half a second each. */
    static BenchmarkPage ofSleepers() {
        return new BenchmarkPage("bench-sleeping", IntStream.rangeClosed(1, 4).mapToObj(number -> "Sleeping" + number).toList());
    }

    /** Whether this markup shows every portlet of the page. */
    boolean isWhole(String markup) {
        int found = 0;
        for (String mark : List.of("<table class=\"benchmark\">", "<p class=\"slept\">")) {
            for (int at = markup.indexOf(mark); at >= 0; at = markup.indexOf(mark, at + 1)) {
                found++;
            }
        }
        return found == portlets.size();
    }
}
