package org.tongzhou.core.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CircularPressTest {
    private static final Instant NOON = Instant.parse("2026-02-02T04:00:00Z");
    private static final Actor EDITOR = new Actor("xunuo", "许诺");
    private static final PublishedCircular JANUARY = new PublishedCircular(YearMonth.of(2026, 1), EDITOR, NOON);
    private final List<ScoreLine> booked = new ArrayList<>();
    private final List<CircularRow> ranked = new ArrayList<>();
    private final List<ScoreLine> kept = new ArrayList<>();
    private Optional<PublishedCircular> before = Optional.empty();

    private final CircularPress press = new CircularPress(new CircularRepository() {
        @Override
        void add(PublishedCircular circular) {
            // has no id here
        }

        @Override
        void add(PublishedCircular circular, List<CircularRow> rows, List<ScoreLine> lines) {
            kept.addAll(lines);
        }

        @Override
        Optional<PublishedCircular> findBefore(YearMonth month) {
            return before;
        }

        @Override
        List<ScoreLine> listLines(YearMonth month) {
            return booked;
        }
    }, new CircularCount() {
        @Override
        List<ScoreLine> listBelated(YearMonth month) {
            return List.of();
        }

        @Override
        List<CircularRow> rank(YearMonth month, List<ScoreLine> belated) {
            return ranked;
        }
    });

    @Test
    void aMonthOfNothingIsNotTheFirstButDoesNotHoldUpTheNext() {
        assertThatThrownBy(() -> press.print(JANUARY)).hasFieldOrPropertyWithValue("key", "publications.circularEmpty");

        before = Optional.of(new PublishedCircular(YearMonth.of(2025, 12), EDITOR, NOON));

        press.print(JANUARY);
        assertThat(kept).isEmpty();
    }

    @Test
    void whatIsBookedWhileItIsCountedIsNotLeftOut() {
        ranked.add(new CircularRow(1, "市财政局", 0, 0, 0, 0, new BigDecimal("3"), BigDecimal.ZERO, 0, new BigDecimal("3"), 0, false));
        booked.add(new ScoreLine(1, "市财政局", new BigDecimal("3"), false, false));
        press.print(JANUARY);
        assertThat(kept).isEqualTo(booked);

        booked.add(new ScoreLine(2, "市财政局", BigDecimal.ONE, false, false));

        assertThatThrownBy(() -> press.print(JANUARY)).hasFieldOrPropertyWithValue("key", "publications.circularMoved");
    }
}
