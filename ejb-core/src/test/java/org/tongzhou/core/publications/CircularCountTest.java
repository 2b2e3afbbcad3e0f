package org.tongzhou.core.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class CircularCountTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Actor EDITOR = new Actor("xunuo", "许诺");

    private static CircularRow row(String unit, String points) {
        return new CircularRow(1, unit, 0, 0, 0, 0, new BigDecimal(points), BigDecimal.ZERO, 0, new BigDecimal(points), 0, false);
    }

    private static ScoreLine line(String unit, String points) {
        return new ScoreLine(1, unit, new BigDecimal(points), false, false);
    }

    @Test
    void rowsAreWhatTheirEntriesComeTo() {
        List<CircularRow> rows = List.of(row("市财政局", "3.50"), row("市水利局", "0.00"));

        assertThat(CircularCount.agree(rows, List.of(line("市财政局", "3"), line("市财政局", "0.5")))).isTrue();
        assertThat(CircularCount.agree(rows, List.of(line("市财政局", "3")))).as("one was booked meanwhile").isFalse();
        assertThat(CircularCount.agree(rows, List.of(line("市财政局", "3.5"), line("市林业局", "1")))).as("for a unit that had nothing").isFalse();
    }

    @Test
    void aCircularIsCorrectedByOneNextEdition() {
        PublishedCircular first = new PublishedCircular(YearMonth.of(2026, 2), EDITOR, NOON);

        PublishedCircular second = first.correct(" 漏登一条 ", EDITOR, NOON);

        assertThat(second.month()).isEqualTo(YearMonth.of(2026, 2));
        assertThat(second.getEdition()).isEqualTo(2);
        assertThat(second.getReason()).isEqualTo("漏登一条");
        assertThat(second).hasFieldOrPropertyWithValue("replaced", false);
        assertThatThrownBy(() -> first.correct("又", EDITOR, NOON)).hasFieldOrPropertyWithValue("key", "publications.circularReplaced");
    }
}
