package org.tongzhou.portlets.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadTest {
    @Test
    void aChineseNameIsSentPercentEncodedBesideAPlainOne() {
        assertThat(Download.disposition("页面 1.json"))
            .isEqualTo("attachment; filename=\"___1.json\"; filename*=UTF-8''%E9%A1%B5%E9%9D%A2%201.json");
    }

    @Test
    void aNameCannotEndTheHeader() {
        assertThat(Download.disposition("a\"\r\nSet-Cookie: b")).doesNotContain("\r", "\n", "Set-Cookie:")
            .startsWith("attachment; filename=\"a___Set-Cookie__b\";");
    }
}
