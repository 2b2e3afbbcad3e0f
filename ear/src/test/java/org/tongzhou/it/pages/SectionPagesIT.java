package org.tongzhou.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.pages.LayerKey;
import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.LayerRow;
import org.tongzhou.core.pages.LayerService;
import org.tongzhou.core.pages.PageService;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.PortletRuleService;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.it.organization.OrganizationTest;
import org.tongzhou.it.security.Caller;

/** What pages and portlets say of a unit is said of its sections, too. */
class SectionPagesIT extends OrganizationTest {
    private static final PortletReference WELCOME = new PortletReference("/home", "welcome");
    private static final PortletReference LINKS = new PortletReference("/home", "links");
    @Inject
    PageService pages;
    @Inject
    LayerService layers;
    @Inject
    PortletRuleService rules;

    @Test
    void thePageOfAUnitIsThatOfItsSectionsAndTheNearerLayerCounts() throws Exception {
        String unit = unit(office).label();
        String near = unit(section).label();
        importPage(layer(unit, "{\"window\":\"a\",\"x\":6,\"y\":0,\"width\":6,\"height\":8},{\"portlet\":\"/home::links\",\"x\":6,\"y\":8,\"width\":6,\"height\":8}"));
        Caller stranger = new Caller(realm, otherClerkName);

        assertThat(windows(clerk)).containsExactly(tuple(WELCOME, 6, LayerKind.PORTAL), tuple(LINKS, 6, LayerKind.UNIT));
        assertThat(windows(keeper)).as("of the unit itself").isEqualTo(windows(clerk));
        assertThat(windows(stranger)).containsExactly(tuple(WELCOME, 0, LayerKind.PORTAL));
        assertThat(asOperator(() -> layers.listLayers(page()))).filteredOn(row -> row.key().kind() == LayerKind.UNIT).extracting(LayerRow::people).containsExactly(2L);
        assertThat(asOperator(layers::listUnits)).contains(unit, near);

        importPage(layer(unit, "{\"window\":\"a\",\"x\":6,\"y\":0,\"width\":6,\"height\":8}") + ","
            + layer(near, "{\"window\":\"a\",\"x\":3,\"y\":0,\"width\":6,\"height\":8}"));

        assertThat(windows(clerk)).containsExactly(tuple(WELCOME, 3, LayerKind.PORTAL));
        assertThat(windows(keeper)).containsExactly(tuple(WELCOME, 6, LayerKind.PORTAL));
        assertThat(asOperator(() -> layers.viewAs(page(), LayerKind.UNIT, near)).windows()).isEqualTo(clerk.get(() -> pages.openPage(page())).windows());
    }

    @Test
    void whoEditsThePageOfASectionSeesThatOfItsUnitBelow() throws Exception {
        importPage(layer(unit(office).label(), "{\"portlet\":\"/home::links\",\"x\":0,\"y\":8,\"width\":6,\"height\":8}"));

        assertThat(edited(unit(section).label())).containsExactly(WELCOME, LINKS);
        assertThat(edited(unit(otherSection).label())).containsExactly(WELCOME);
    }

    private List<PortletReference> edited(String unit) throws Exception {
        return asOperator(() -> layers.openLayer(new LayerKey(page(), LayerKind.UNIT, unit))).windows().stream().map(WindowDetails::portlet).toList();
    }

    @Test
    void aPortletOfAUnitIsForItsSectionsAndOneOfASectionForItAlone() throws Exception {
        PortletReference portlet = new PortletReference("/" + mark, "rule");
        Caller stranger = new Caller(realm, otherClerkName);

        give(portlet, unit(office).label());
        assertThat(usable(clerk, portlet)).isTrue();
        assertThat(usable(keeper, portlet)).isTrue();
        assertThat(usable(stranger, portlet)).isFalse();

        give(portlet, unit(section).label());
        assertThat(usable(clerk, portlet)).isTrue();
        assertThat(usable(keeper, portlet)).isFalse();
    }

    private void give(PortletReference portlet, String unit) throws Exception {
        Operator.run(() -> rules.setAudience(portlet, Set.of(), Set.of(unit)));
        commit();
    }

    private boolean usable(Caller caller, PortletReference portlet) {
        return !caller.get(() -> rules.listUsable(List.of(portlet))).isEmpty();
    }

    private String page() {
        return "sections-" + mark;
    }

    private static String layer(String unit, String windows) {
        return "{\"kind\":\"UNIT\",\"owner\":\"" + unit + "\",\"windows\":[" + windows + "]}";
    }

    private void importPage(String unitLayers) throws Exception {
        String text = "{\"pages\":[{\"name\":\"" + page() + "\",\"windows\":[{\"key\":\"a\",\"portlet\":\"/home::welcome\",\"x\":0,\"y\":0,\"width\":6,\"height\":8}],\"layers\":["
            + unitLayers + "]}]}";
        assertThat(asOperator(() -> pages.importPages(text)).problems()).isEmpty();
        commit();
    }

    private List<Tuple> windows(Caller caller) {
        return caller.get(() -> pages.openPage(page())).windows().stream().map(window -> tuple(window.portlet(), window.place().x(), window.origin())).toList();
    }

    private static <T> T asOperator(Callable<T> work) throws Exception {
        return Operator.run(work);
    }
}
