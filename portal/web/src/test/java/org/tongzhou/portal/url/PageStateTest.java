package org.tongzhou.portal.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

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
}
