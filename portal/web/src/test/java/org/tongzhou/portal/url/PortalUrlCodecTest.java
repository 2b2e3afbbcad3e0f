package org.tongzhou.portal.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import javax.portlet.PortletMode;
import javax.portlet.ResourceURL;
import javax.portlet.WindowState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.tongzhou.portal.url.PortalUrl.Kind;

class PortalUrlCodecTest {
    private static final String BASE = "/portal/p/home";
    private static final String AWKWARD = "a&b=c?d#e+f g%00/;通知 𠮷\u0000\n\"<'";

    @Test
    void aPageThatNobodyHasTouchedHasAnAddressWithoutQuery() {
        assertThat(write(PortalUrl.ofPage(PageState.EMPTY))).isEqualTo(BASE);
        assertThat(PortalUrlCodec.parse(null)).usingRecursiveComparison().isEqualTo(PortalUrl.ofPage(PageState.EMPTY));
        assertThat(PortalUrlCodec.parse("")).usingRecursiveComparison().isEqualTo(PortalUrl.ofPage(PageState.EMPTY));
    }

    @Test
    void everyPartOfAnActionComesBack() {
        PortalUrl url = new PortalUrl(Kind.ACTION, "12", everything(), values("name", "1", AWKWARD, "", "1"), null, ResourceURL.PAGE,
            "token-_1");

        assertThat(throughTheAddress(url)).usingRecursiveComparison().isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {ResourceURL.PAGE, ResourceURL.PORTLET})
    void everyPartOfAResourceComesBack(String cacheability) {
        PortalUrl url = new PortalUrl(Kind.RESOURCE, "12", everything(), values(AWKWARD, AWKWARD), AWKWARD, cacheability, "t");

        assertThat(throughTheAddress(url)).usingRecursiveComparison().isEqualTo(url);
    }

    @Test
    void aFullyCacheableResourceCarriesNoState() { // PLT.13.7
        PortalUrl url = new PortalUrl(Kind.RESOURCE, "12", everything(), values("a", "b"), "id", ResourceURL.FULL, null);

        assertThat(write(url)).isEqualTo(BASE + "?_r=12&_i=id&_c=f&a=b");
    }

    @Test
    void parametersThatLookLikeThePortalsOwnStayTheirs() {
        Map<String, String[]> own = new LinkedHashMap<>();
        for (String name : new String[] {"_a", "_t", "_m.12", "_p.12.x", "_.a", "__", "_", ""}) {
            own.put(name, new String[] {"v"});
        }
        PortalUrl url = new PortalUrl(Kind.ACTION, "12", PageState.EMPTY, own, null, ResourceURL.PAGE, "t");

        assertThat(throughTheAddress(url)).usingRecursiveComparison().isEqualTo(url);
    }

    @Test
    void renderParametersMayHaveAnyName() {
        PageState state = PageState.EMPTY.with("1", WindowNavigation.DEFAULT.with(values("a.b._p.2.c", "v")));

        assertThat(throughTheAddress(PortalUrl.ofPage(state)).state()).usingRecursiveComparison().isEqualTo(state);
    }

    @Test
    void aValueThatIsNullIsNotTheEmptyText() {
        PageState state = PageState.EMPTY.with("1", WindowNavigation.DEFAULT.with(values("a", null, "")));

        assertThat(throughTheAddress(PortalUrl.ofPage(state)).state().window("1").parameters().get("a")).containsExactly(null, "");
    }

    @Test
    void modesAndStatesAreReadWithoutRegardToCase() { // PLT.8, PLT.9
        PageState state = PortalUrlCodec.parse("_m.1=EDIT&_s.1=Maximized").state();

        assertThat(state.window("1")).isEqualTo(WindowNavigation.DEFAULT.in(PortletMode.EDIT).in(WindowState.MAXIMIZED));
    }

    @Test
    void defaultsWrittenOutAreNotKept() {
        assertThat(write(PortalUrl.ofPage(PortalUrlCodec.parse("_m.1=view").state()))).isEqualTo(BASE);
        assertThat(write(PortalUrl.ofPage(PortalUrlCodec.parse("_s.1=normal").state().withMinimized(Set.of("2"))))).isEqualTo(BASE);
    }

    @Test
    void aWindowStateWrittenOutIsKeptUntilThePageIsKnown() {
        assertThat(write(PortalUrl.ofPage(PortalUrlCodec.parse("_s.1=normal").state()))).isEqualTo(BASE + "?_s.1=normal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_a=1&_r=1", "_a=1&_a=2", "_a=%00", "_a", "_r=", "_c=x", "_c=%00", "_c=", "_p.1=x", "_p.", "_m.1=%00", "_m.1=",
        "_s.1=%00", "_m.=edit", "_p..a=b", "_p.99999999999999999999.a=b", "_a=home", "_t=a&_t=b", "a=%", "a=%zz", "%=a", "_i=a&_i=b"})
    void whatIsNoAddressOfOursIsRefused(String query) {
        assertThatIllegalArgumentException().isThrownBy(() -> PortalUrlCodec.parse(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&&&", "=", "a", "=x", "_x=1", "_g.=1", "_.=", "a=%C3%28", "_p.7.=b"})
    void whatIsOnlyOddIsRead(String query) {
        assertThat(PortalUrlCodec.parse(query).kind()).isEqualTo(Kind.RENDER);
    }

    @Test
    void aParameterOfOneMegabyteIsRead() {
        String million = "x".repeat(1 << 20);

        assertThat(PortalUrlCodec.parse("_a=1&a=" + million).parameters().get("a")).containsExactly(million);
    }

    @Test
    void aNameRepeatedManyTimesKeepsItsOrderAndCostsLittle() {
        String query = "a=1&".repeat(20_000) + "a=last";

        String[] values = PortalUrlCodec.parse(query).parameters().get("a");

        assertThat(values).hasSize(20_001).endsWith("last");
    }

    private static PageState everything() {
        return PageState.EMPTY
            .with("12", new WindowNavigation(PortletMode.EDIT, WindowState.MAXIMIZED, values(AWKWARD, AWKWARD, "second")))
            .with("3", new WindowNavigation(new PortletMode("my mode"), new WindowState("half_page"), values("_a", "x")))
            .withPublicParameters(values("{urn:x}" + AWKWARD, AWKWARD));
    }

    private static Map<String, String[]> values(String name, String... values) {
        Map<String, String[]> map = new LinkedHashMap<>();
        map.put(name, values);
        return map;
    }

    private static String write(PortalUrl url) {
        StringBuilder address = new StringBuilder();
        PortalUrlCodec.append(address, BASE, url);
        return address.toString();
    }

    private static PortalUrl throughTheAddress(PortalUrl url) {
        return PortalUrlCodec.parse(write(url).substring(BASE.length() + 1));
    }
}
