package org.tongzhou.core.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RecentReadingTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void whatOneTakesPartByPartIsToldOnceAWhile() {
        RecentReading reading = new RecentReading(at(NOON));

        assertThat(reading.isNews("a", 1)).isTrue();
        assertThat(reading.isNews("a", 1)).isFalse();
        assertThat(reading.isNews("b", 1)).isTrue();
        assertThat(reading.isNews("a", 2)).isTrue();
        reading.clock = at(NOON.plus(RecentReading.SHORT));
        assertThat(reading.isNews("a", 1)).isTrue();
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
