package org.tongzhou.core.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.security.Person;

class PageTest {
    private static final String OWN_NAME = "my-abcdefghij01";

    @Test
    void aPageWithoutRolesIsForEverybody() {
        assertThat(Visibility.of(Set.of(), Set.of())).isTrue();
        assertThat(Visibility.of(Set.of("leader", "publisher"), Set.of("staff", "publisher"))).isTrue();
        assertThat(Visibility.of(Set.of("leader"), Set.of("staff"))).isFalse();
        assertThat(Visibility.of(Set.of("leader"), Set.of())).isFalse();
    }

    @Test
    void anOwnPageIsForItsOwnerAlone() {
        PageInfo mine = new PageInfo(1, OWN_NAME, "督查", "xunuo", Set.of(), false);

        assertThat(mine.isVisibleTo(new Person("xunuo", "", Set.of()))).isTrue();
        assertThat(mine.isVisibleTo(new Person("shaojing", "", Set.of("system-admin")))).isFalse();
    }

    @Test
    void otherNamesAreRefused() {
        assertThatThrownBy(() -> Page.ofPortal("a/b", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Page.ofPortal(OWN_NAME, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Page.ownedBy("xunuo", "home", "t", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
