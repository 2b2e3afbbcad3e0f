package org.tongzhou.portal.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {
    @Test
    void aChineseNameIsToldToNewAndOldPrograms() {
        assertThat(ContentDisposition.of(false, "请示 1.pdf")).isEqualTo("attachment; filename=\"__ 1.pdf\"; filename*=UTF-8''%E8%AF%B7%E7%A4%BA%201.pdf");
    }

    @Test
    void aPictureIsShown() {
        assertThat(ContentDisposition.of(true, "a.png")).startsWith("inline; filename=\"a.png\"");
    }

    @Test
    void aNameBringsNoOtherParameterOrHeader() {
        String header = ContentDisposition.of(false, "a\"; filename=\"b.exe\\\r\nSet-Cookie: x=1%41'.txt");

        assertThat(header).isEqualTo("attachment; filename=\"a_; filename=_b.exe___Set-Cookie: x=1_41'.txt\"; "
            + "filename*=UTF-8''a%22%3B%20filename%3D%22b.exe%5C%0D%0ASet-Cookie%3A%20x%3D1%2541%27.txt");
    }
}
