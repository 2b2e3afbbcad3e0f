package org.tongzhou.core.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsageStatisticsTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z"); // 12:00 in Asia/Shanghai
    private static final PortletReference LINKS = new PortletReference("/home", "links");

    private final UsageStatistics statistics = new UsageStatistics(Clock.fixed(MONDAY_NOON, ZoneOffset.UTC));

    @Test
    void meanAndP99AreThoseOfTheRenders() {
        PortletUsage usage = statistics.of(LINKS);
        IntStream.range(0, 98).forEach(i -> usage.rendered(TimeUnit.MILLISECONDS.toNanos(1)));
        usage.rendered(TimeUnit.MILLISECONDS.toNanos(51));
        usage.rendered(TimeUnit.MILLISECONDS.toNanos(51));
        usage.servedFromCache();
        usage.failed();
        usage.timedOut();

        PortletUsageRow row = statistics.rows().get(0);

        assertThat(row.renders()).isEqualTo(100);
        assertThat(row.meanMillis()).isCloseTo(2.0, within(0.001));
        assertThat(row.p99Millis()).isCloseTo(51, within(0.6));
        assertThat(row.cacheHits() + row.errors() + row.timeouts()).isEqualTo(3);
        assertThat(row.since()).isEqualTo(MONDAY_NOON);
    }

    @Test
    void rendersOfManyThreadsAreAllCounted() {
        IntStream.range(0, 10_000).parallel().forEach(i -> statistics.of(LINKS).rendered(i));

        assertThat(statistics.rows()).singleElement().extracting(PortletUsageRow::renders).isEqualTo(10_000L);
    }

    @Test
    void aPortletThatNeverAnsweredHasZeroTimes() {
        statistics.of(LINKS).timedOut();

        assertThat(statistics.rows().get(0).meanMillis()).isZero();
        assertThat(statistics.rows().get(0).p99Millis()).isZero();
    }

    @Test
    void timesOutOfRangeAreTakenToItsEnds() {
        statistics.of(LINKS).rendered(-5);
        statistics.of(LINKS).rendered(Long.MAX_VALUE);

        assertThat(statistics.rows().get(0).renders()).isEqualTo(2);
    }
}
