package org.tongzhou.portlets.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tongzhou.portlets.benchmark.TableMarkup.Parts;

class TableMarkupTest {
    private static final List<String> LINKS = List.of("/1?a=1&amp;b=2", "/2", "/3", "/4", "/5", "/6");

    @Test
    void aPageIsWrittenAgainAsItWas() throws IOException {
        StringWriter page = new StringWriter();
        page.write("<body>\n<h1>甲</h1>");
        TableMarkup.write(page, LINKS);
        page.write("<table><tr><td>not ours</td></tr></table>");
        TableMarkup.write(page, LINKS);
        page.write("\n</body>");
        StringWriter again = new StringWriter();

        Parts parts = Parts.of(page.toString());
        parts.write(again);

        assertThat(parts.links()).containsExactly(LINKS, LINKS);
        assertThat(again).hasToString(page.toString());
    }

    @Test
    void aTableHasTwentyRowsAndSixLinks() throws IOException {
        StringWriter table = new StringWriter();

        TableMarkup.write(table, LINKS);

        assertThat(table.toString().split("<tr>")).hasSize(1 + 1 + 20);
        assertThat(table.toString().split("href=")).hasSize(1 + TableMarkup.LINKS);
    }
}
