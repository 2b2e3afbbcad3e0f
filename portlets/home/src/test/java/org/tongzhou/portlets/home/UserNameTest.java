package org.tongzhou.portlets.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class UserNameTest {
    @Test
    void theNameForDisplayComesFirst() {
        assertThat(UserName.of(Map.of("user.name", "系统管理员", "user.name.family", "邵"), "sysadmin"))
            .isEqualTo("系统管理员");
    }

    @Test
    void aChineseFamilyNameStandsFirstAndClose() {
        assertThat(UserName.of(Map.of("user.name.family", "邵", "user.name.given", "静"), "shaojing")).isEqualTo("邵静");
    }

    @Test
    void otherFamilyNamesStandLast() {
        assertThat(UserName.of(Map.of("user.name.family", "Curie", "user.name.given", "Marie"), "curie"))
            .isEqualTo("Marie Curie");
    }

    @Test
    void anUnknownNameIsTheLoginName() {
        Map<String, String> unset = new HashMap<>();
        unset.put("user.name", null);

        assertThat(UserName.of(unset, "xunuo")).isEqualTo("xunuo");
        assertThat(UserName.of(null, "xunuo")).isEqualTo("xunuo");
    }

    @Test
    void nobodyHasNoName() {
        assertThat(UserName.of(null, null)).isEmpty();
    }
}
