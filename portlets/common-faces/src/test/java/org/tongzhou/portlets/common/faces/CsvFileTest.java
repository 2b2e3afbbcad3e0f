package org.tongzhou.portlets.common.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    private record Row(String title, Integer readers) {
    }

    private final CsvFile<Row> file = new CsvFile<Row>().column("标题", Row::title).column("人数", Row::readers);

    @Test
    void aLineIsWrittenForEachRowBelowTheHeads() {
        assertThat(file.text(List.of(new Row("值班, 春节", 3), new Row("会议", null))))
            .isEqualTo("\uFEFF标题,人数\r\n\"值班, 春节\",3\r\n会议,\r\n");
    }

    @Test
    void whatUsersWroteIsNoFormula() {
        assertThat(file.text(List.of(new Row("=HYPERLINK(\"http://x\")", 1)))).contains("'=HYPERLINK");
    }
}
