package org.tongzhou.portal.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import javax.portlet.PortletMode;
import javax.portlet.WindowState;

import org.junit.jupiter.api.Test;

class PageStateTest {
    private final WindowNavigation editing = WindowNavigation.DEFAULT.in(PortletMode.EDIT);

    @Test
    void aWindowThatIsNotMentionedIsInDefaultState() {
        assertThat(PageState.EMPTY.window("1")).isEqualTo(WindowNavigation.DEFAULT);
    }

    @Test
    void aChangeLeavesTheOldStateAndTheOtherWindowsAsTheyWere() {
        PageState before = PageState.EMPTY.with("1", editing);

        PageState after = before.with("2", WindowNavigation.DEFAULT.in(WindowState.MINIMIZED));

        assertThat(before.window("2")).isEqualTo(WindowNavigation.DEFAULT);
        assertThat(after.window("1")).isEqualTo(editing);
        assertThat(after.window("2").state()).isEqualTo(WindowState.MINIMIZED);
    }

    @Test
    void aWindowBackInDefaultStateIsForgotten() {
        PageState state = PageState.EMPTY.with("1", editing).with("1", WindowNavigation.DEFAULT);

        assertThat(state.windows()).isEmpty();
    }

    @Test
    void publicParametersAndWindowsChangeApartFromEachOther() {
        PageState state = PageState.EMPTY.with("1", editing).withPublicParameters(Map.of("{urn:x}city", new String[] {"a"}));

        assertThat(state.window("1")).isEqualTo(editing);
        assertThat(state.with("1", WindowNavigation.DEFAULT).publicParameters()).containsKey("{urn:x}city");
    }

    @Test
    void aWindowArrangedMinimizedIsSoUnlessTheAddressSaysOtherwise() {
        PageState state = PageState.EMPTY.with("1", editing).withMinimized(Set.of("1", "2"));

        assertThat(state.window("1")).isEqualTo(editing.in(WindowState.MINIMIZED));
        assertThat(state.window("2").state()).isEqualTo(WindowState.MINIMIZED);
        assertThat(state.window("3").state()).isEqualTo(WindowState.NORMAL);
    }

    @Test
    void aWindowArrangedMinimizedIsOpenedByTheAddress() {
        PageState arranged = PageState.EMPTY.withMinimized(Set.of("1"));

        PageState opened = arranged.with("1", arranged.window("1").in(WindowState.NORMAL));

        assertThat(opened.window("1").state()).isEqualTo(WindowState.NORMAL);
        assertThat(opened.windows()).containsOnlyKeys("1");
        assertThat(opened.with("1", opened.window("1").in(WindowState.MINIMIZED)).windows()).isEmpty();
    }

    @Test
    void whatAnAddressSaysOfAStateIsKeptWhenThePageIsKnown() {
        PageState read = PortalUrlCodec.parse("_s.1=normal&_s.2=normal&_p.1.a=b").state();

        PageState state = read.withMinimized(Set.of("1"));

        assertThat(state.window("1").state()).isEqualTo(WindowState.NORMAL);
        assertThat(state.windows()).containsOnlyKeys("1");
    }

    @Test
    void anUntouchedPageStandsAsArranged() {
        PageState state = PageState.EMPTY.with("1", editing).withPublicParameters(Map.of("a", new String[] {"b"}))
            .withMinimized(Set.of("2"));

        assertThat(state.untouched().window("1")).isEqualTo(WindowNavigation.DEFAULT);
        assertThat(state.untouched().window("2").state()).isEqualTo(WindowState.MINIMIZED);
        assertThat(state.untouched().publicParameters()).isEmpty();
    }
}
