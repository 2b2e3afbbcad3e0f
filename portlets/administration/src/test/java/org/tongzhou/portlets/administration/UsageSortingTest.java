package org.tongzhou.portlets.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.PortletUsageRow;

class UsageSortingTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z"); // 12:00 in Asia/Shanghai

    private final PortletUsageRow links = row("/home::links", 5, 1.254, 9.5);
    private final PortletUsageRow statistics = row("/administration::statistics", 5, 3.0, 4.0);
    private final PortletUsageRow welcome = row("/home::welcome", 90, 2.0, 30.25);

    @Test
    void figuresAreSortedFromTheGreatestAndEqualOnesByName() {
        assertThat(new UsageSorting(UsageColumn.RENDERS, true).sort(List.of(links, welcome, statistics)))
            .containsExactly(welcome, statistics, links);
    }

    @Test
    void equalOnesKeepTheirNamesOrderWhenTurnedRound() {
        assertThat(new UsageSorting(UsageColumn.RENDERS, false).sort(List.of(welcome, links, statistics)))
            .containsExactly(statistics, links, welcome);
    }

    @Test
    void namesAreSortedFromTheFirst() {
        assertThat(new UsageSorting(UsageColumn.PORTLET, false).sort(List.of(welcome, links, statistics)))
            .containsExactly(statistics, links, welcome);
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnIsFoundByItsParameter(UsageColumn column) {
        assertThat(UsageColumn.named(column.parameter())).isEqualTo(column);
    }

    @Test
    void anUnknownColumnIsTheNumberOfRenders() {
        assertThat(UsageColumn.named("<script>")).isEqualTo(UsageColumn.RENDERS);
        assertThat(UsageColumn.named(null)).isEqualTo(UsageColumn.RENDERS);
    }

    @Test
    void theHeadOfTheSortedColumnTurnsTheOrderRound() {
        assertThat(new UsageSorting(UsageColumn.MEAN, true).heads())
            .contains(new UsageSorting.Head(UsageColumn.MEAN, "descending", "asc"))
            .contains(new UsageSorting.Head(UsageColumn.PORTLET, null, "asc"))
            .contains(new UsageSorting.Head(UsageColumn.ERRORS, null, "desc"));
    }

    @Test
    void theFileHasTheHeadsAndTheRowsInTheirOrder() {
        ResourceBundle texts = ResourceBundle.getBundle("org.tongzhou.portlets.administration.statistics", Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        DateTimeFormatter time = DateTimeFormatter.ofPattern(texts.getString("statistics.time")).withZone(ZoneId.of("Asia/Shanghai"));

        assertThat(StatisticsPortlet.csv(List.of(links, welcome), texts, time)).isEqualTo("\uFEFF"
            + "组件,展示次数,平均（毫秒）,99% 以内（毫秒）,缓存命中,出错,超时,统计起始\r\n"
            + "/home::links,5,1.25,9.50,7,1,2,2026-11-23 12:00:00\r\n"
            + "/home::welcome,90,2.00,30.25,7,1,2,2026-11-23 12:00:00\r\n");
    }

    private static PortletUsageRow row(String portlet, long renders, double mean, double p99) {
        return new PortletUsageRow(PortletReference.parse(portlet), renders, 7, 1, 2, mean, p99, NOON);
    }
}
