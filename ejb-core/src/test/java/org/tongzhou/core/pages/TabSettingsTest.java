package org.tongzhou.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TabSettingsTest {
    private static final PageInfo HOME = page("home");
    private static final PageInfo NEWS = page("news");
    private static final PageInfo MINE = page("mine");

    @Test
    void whatIsStoredComesBack() {
        TabSettings settings = new TabSettings(List.of("b", "a"), Set.of("c"), Map.of("a", "我的 \"首页\""));

        assertThat(TabSettings.fromJson(settings.toJson())).isEqualTo(settings);
        assertThat(TabSettings.fromJson(TabSettings.NONE.toJson())).isEqualTo(TabSettings.NONE);
    }

    @Test
    void pagesThatTheOrderDoesNotNameFollow() {
        TabSettings settings = TabSettings.NONE.withOrder(List.of("mine", "gone", "home"));

        assertThat(settings.sort(List.of(HOME, NEWS, MINE))).containsExactly(MINE, HOME, NEWS);
        assertThat(TabSettings.NONE.sort(List.of(HOME, NEWS, MINE))).containsExactly(HOME, NEWS, MINE);
    }

    @Test
    void aBlankTitleGivesThePageItsOwnBack() {
        TabSettings named = TabSettings.NONE.withTitle("home", "工作台");

        assertThat(named.title(HOME)).isEqualTo("工作台");
        assertThat(named.withTitle("home", " ").title(HOME)).isEqualTo("title of home");
        assertThat(named.title(NEWS)).isEqualTo("title of news");
    }

    @Test
    void hidingIsUndoneByShowing() {
        TabSettings hidden = TabSettings.NONE.withHidden("home", true);

        assertThat(hidden.hidden()).containsExactly("home");
        assertThat(hidden.withHidden("home", false)).isEqualTo(TabSettings.NONE);
    }

    private static PageInfo page(String name) {
        return new PageInfo(name.hashCode(), name, "title of " + name, null, Set.of(), false);
    }
}
