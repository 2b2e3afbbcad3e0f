package org.tongzhou.portlets.common.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    private record Row(String title, Integer readers) {
    }

    private final CsvFile<Row> file = new CsvFile<Row>().column("标题", Row::title).column("人数", Row::readers);

    @Test
    void aLineIsWrittenForEachRowBelowTheHeads() throws IOException {
        assertThat(text(List.of(new Row("值班, 春节", 3), new Row("会议", null))))
            .isEqualTo("\uFEFF标题,人数\r\n\"值班, 春节\",3\r\n会议,\r\n");
    }

    private String text(List<Row> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(rows, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatUsersWroteIsNoFormula() throws IOException {
        assertThat(text(List.of(new Row("=HYPERLINK(\"http://x\")", 1)))).contains("'=HYPERLINK");
    }
}
