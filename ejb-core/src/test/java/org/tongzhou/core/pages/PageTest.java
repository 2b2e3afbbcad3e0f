package org.tongzhou.core.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.pages.PageEntry.WindowEntry;

class PageTest {
    private static final PortletReference WELCOME = new PortletReference("/home", "welcome");
    private static final PortletReference LINKS = new PortletReference("/home", "links");

    private final Page page = new Page("home", 0);

    @Test
    void windowsStandInTheirColumnsInTheOrderOfTheFile() {
        describe(new WindowEntry(LINKS, 2), new WindowEntry(WELCOME, 1), new WindowEntry(WELCOME, 2));

        assertThat(page.entry().windows()).containsExactly(
            new WindowEntry(WELCOME, 1), new WindowEntry(LINKS, 2), new WindowEntry(WELCOME, 2));
        assertThat(page.windows()).extracting(PageWindow::place).containsExactly("1.0", "2.0", "2.1");
    }

    @Test
    void describingThePageAgainKeepsEveryWindow() {
        WindowEntry[] entries = {new WindowEntry(LINKS, 1), new WindowEntry(LINKS, 2), new WindowEntry(LINKS, 1)};
        describe(entries);
        List<PageWindow> before = List.copyOf(page.windows());

        describe(entries);

        assertThat(page.windows()).containsExactlyElementsOf(before);
    }

    @Test
    void aWindowThatMovesIsStillTheSameWindow() {
        describe(new WindowEntry(WELCOME, 1), new WindowEntry(LINKS, 1));
        PageWindow links = page.windows().get(1);

        describe(new WindowEntry(LINKS, 2));

        assertThat(page.windows()).containsExactly(links);
        assertThat(links.place()).isEqualTo("2.0");
    }

    @Test
    void aPageWithoutRolesIsForEverybody() {
        assertThat(Visibility.of(Set.of(), Set.of())).isTrue();
        assertThat(Visibility.of(Set.of("leader", "publisher"), Set.of("staff", "publisher"))).isTrue();
        assertThat(Visibility.of(Set.of("leader"), Set.of("staff"))).isFalse();
        assertThat(Visibility.of(Set.of("leader"), Set.of())).isFalse();
    }

    @Test
    void otherNamesAreRefused() {
        assertThatThrownBy(() -> new Page("a/b", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void describe(WindowEntry... windows) {
        page.describe(new PageEntry("home", "首页", List.of(), 2, List.of(windows)));
    }
}
