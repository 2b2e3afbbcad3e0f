package org.tongzhou.portlets.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://www.gov.cn/", "HTTP://example.cn", "http://10.0.0.8:8080/oa?id=1#top", "http://oa_old/index",
        "https://例子.中国/路径", "/portal/p/home", "/"})
    void webAddressesAndLocalPathsAreKept(String address) {
        assertThat(new Link("门户", address, true).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "vbscript:x",
        "file:///etc/passwd", "ftp://example.cn/", "//evil.cn/", "/\\evil.cn/", "\\\\evil.cn", "www.gov.cn", "portal/p/home", "http:",
        "http:///x", "http:/x", "https:evil.cn", "http://user:word@example.cn/", "http://user@example.cn", "http://a b/"})
    void everythingElseIsRefused(String address) {
        assertThat(new Link("门户", address, true).problems())
            .containsOnlyKeys(Link.Field.ADDRESS).containsEntry(Link.Field.ADDRESS, "links.problem.address.refused");
    }

    @Test
    void titleAndAddressMustBeThere() {
        assertThat(new Link(" ", null, false).problems())
            .containsEntry(Link.Field.TITLE, "links.problem.title.empty")
            .containsEntry(Link.Field.ADDRESS, "links.problem.address.empty");
    }

    @Test
    void lengthsAreLimitedToTheirVeryEnd() {
        String longest = "/" + "a".repeat(Link.ADDRESS_MAX_CHARS - 1);

        assertThat(new Link("字".repeat(Link.TITLE_MAX_CHARS), longest, false).problems()).isEmpty();
        assertThat(new Link("字".repeat(Link.TITLE_MAX_CHARS + 1), longest + "a", false).problems())
            .containsEntry(Link.Field.TITLE, "links.problem.title.long")
            .containsEntry(Link.Field.ADDRESS, "links.problem.address.long");
    }

    @Test
    void scriptInATitleIsATitle() {
        assertThat(new Link("<script>alert(1)</script>", "/", false).problems()).isEmpty();
    }
}
