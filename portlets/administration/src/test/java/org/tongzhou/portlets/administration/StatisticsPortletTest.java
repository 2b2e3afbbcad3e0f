package org.tongzhou.portlets.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.tongzhou.core.pages.InstalledPortlet;
import org.tongzhou.core.pages.InstalledPortlets;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.PortletUsageRow;

class StatisticsPortletTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z"); // 12:00 in Asia/Shanghai
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final PortletTitles titles = titles(new InstalledPortlet(PortletReference.parse("/home::links"), "常用链接", "", "personal", 6, 8),
        new InstalledPortlet(PortletReference.parse("/home::welcome"), "欢迎", "", "information", 6, 8));
    private final UsageLine links = line("/home::links", 5, 1.254, 9.5);
    private final UsageLine gone = line("/gone::calendar", 5, 3.0, 4.0);
    private final UsageLine welcome = line("/home::welcome", 90, 2.0, 30.25);

    @Test
    void figuresAreSortedByTheirValueAndEqualOnesByTheTechnicalName() {
        assertThat(List.of(links, welcome, gone).stream().sorted(UsageColumn.RENDERS.order(true))).containsExactly(welcome, gone, links);
        assertThat(List.of(links, welcome, gone).stream().sorted(UsageColumn.RENDERS.order(false))).containsExactly(gone, links, welcome);
        assertThat(List.of(links, welcome, gone).stream().sorted(UsageColumn.MEAN.order(true))).containsExactly(gone, welcome, links);
    }

    @Test
    void titlesAreSortedBySound() {
        assertThat(List.of(welcome, links).stream().sorted(UsageColumn.PORTLET.order(false)))
            .extracting(UsageLine::title).containsExactly("常用链接", "欢迎"); // chang before huan
    }

    @Test
    void aPortletThatIsNotDeployedAnyMoreKeepsItsTechnicalName() {
        assertThat(gone.title()).isEqualTo("/gone::calendar");
    }

    @Test
    void theFileHasTheHeadsAndTheLinesInTheirOrder() {
        ResourceBundle texts = ResourceBundle.getBundle("org.tongzhou.portlets.administration.statistics", Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));

        assertThat(StatisticsPortlet.csv(List.of(links, welcome), texts)).isEqualTo("\uFEFF"
            + "小窗,展示次数,平均（毫秒）,99% 以内（毫秒）,缓存命中,出错,超时,统计起始,技术名称\r\n"
            + "常用链接,5,1.25,9.50,7,1,2,2026-11-23 12:00:00,/home::links\r\n"
            + "欢迎,90,2.00,30.25,7,1,2,2026-11-23 12:00:00,/home::welcome\r\n");
    }

    private static PortletTitles titles(InstalledPortlet... installed) {
        InstalledPortlets portlets = new InstalledPortlets();
        portlets.tellBy(locale -> List.of(installed));
        return PortletTitles.of(portlets, Locale.SIMPLIFIED_CHINESE);
    }

    private UsageLine line(String portlet, long renders, double mean, double p99) {
        return UsageLine.of(new PortletUsageRow(PortletReference.parse(portlet), renders, 7, 1, 2, mean, p99, NOON), titles, TIME);
    }
}
