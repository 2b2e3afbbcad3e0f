package org.tongzhou.portlets.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tongzhou.core.pages.InstalledPortlet;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.PortletRule;

class PortletsPortletTest {
    private static final PortletReference LINKS = PortletReference.parse("/home::links");
    private static final PortletReference GONE = PortletReference.parse("/gone::calendar");

    private final PortletLine links = line(LINKS, new InstalledPortlet(LINKS, "常用链接", "收藏", "personal", 6, 8),
        new PortletRule(LINKS, Set.of("leader", "visitor"), Set.of("财政局"), "=升级", null, "sysadmin"));
    private final PortletLine gone = line(GONE, null, new PortletRule(GONE, Set.of(), Set.of(), null, null, null));

    @Test
    void rolesAreCalledByTheOfficesWordAndUnknownOnesAsTheyAre() {
        assertThat(links.audience()).containsExactly("领导", "visitor", "财政局");
    }

    @Test
    void aPortletThatIsNotDeployedIsSaidToBeSo() {
        assertThat(gone.deployed()).isFalse();
        assertThat(gone.title()).isEqualTo("/gone::calendar");
        assertThat(gone.off()).isFalse();
        assertThat(links.off()).isTrue();
    }

    @Test
    void theFileSaysWhoUsesAPortletAndWhetherItIsOn() {
        assertThat(PortletsPortlet.csv(List.of(links, gone), Texts.of("portlets"))).isEqualTo("\uFEFF"
            + "小窗,分类,门户页面,自行添加（人）,展示次数,使用范围,状态,技术名称\r\n"
            + "常用链接,个人,3,12,450,领导、visitor、财政局,已停用,/home::links\r\n"
            + "/gone::calendar,其他,3,12,450,全体人员,使用中,/gone::calendar\r\n");
    }

    @Test
    void everyColumnIsSortedBothWays() {
        for (PortletColumn column : PortletColumn.values()) {
            assertThat(Stream.of(links, gone).sorted(column.order(false))).as(column.name()).containsExactlyInAnyOrder(links, gone);
        }
        assertThat(Stream.of(gone, links).sorted(PortletColumn.STATE.order(true))).containsExactly(links, gone);
        assertThat(Stream.of(links, gone).sorted(PortletColumn.PAGES.order(true))).containsExactly(gone, links); // equal: by name
    }

    private static PortletLine line(PortletReference portlet, InstalledPortlet installed, PortletRule rule) {
        return PortletLine.of(portlet, installed, 3, 12, 450, rule, Locale.SIMPLIFIED_CHINESE);
    }
}
