package org.tongzhou.core.unsaved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedFormTest {
    private static TypedForm form(Map<String, String> texts) {
        return new TypedForm("publications.piece:7", 3, texts);
    }

    @Test
    void whatAnEditorSendsWithoutAWordIsNothing() {
        assertThat(form(Map.of("title", " 　", "body", "<p><br></p>")).isBlank()).isTrue();
        assertThat(form(Map.of("title", "", "body", "<p>一</p>")).isBlank()).isFalse();
        assertThat(form(Map.of()).isBlank()).isTrue();
    }

    @Test
    void allTextsTogetherHaveALimit() {
        String half = "字".repeat(TypedForm.CHARS_MAX / 2);

        assertThat(form(Map.of("title", half, "body", half)).isTooLong()).isFalse();
        assertThat(form(Map.of("title", half, "body", half + "字")).isTooLong()).isTrue();
    }

    @Test
    void textsAreStoredAsTheyWereTypedInTheirOrder() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", "“引号”\"\\\u0000\n");
        texts.put("body", "<p onclick=\"x()\">'\"></script></p>");
        texts.put("source", "");

        assertThat(TypedTexts.read(TypedTexts.write(texts))).containsExactlyEntriesOf(texts);
    }

    @Test
    void aLaterVersionHasOvertakenIt() {
        UnsavedForm unsaved = new UnsavedForm(1, form(Map.of()), Instant.EPOCH);

        assertThat(unsaved.isOvertakenBy(3)).isFalse();
        assertThat(unsaved.isOvertakenBy(4)).isTrue();
    }

    @Test
    void linesThatWereTypedAndLinesThatWereNotLeftAreTold() {
        assertThat(TypedChange.of("正文", "<p>第一段</p><p>第二段</p>", "<p>第一段</p><p>改过的<b>第二段</b></p><script>x()</script>", true))
            .isEqualTo(new TypedChange("正文", List.of("第二段"), List.of("改过的第二段")));
        assertThat(TypedChange.of("地点", "<b>甲\n", " <b>甲", false).isEmpty()).isTrue();
        assertThat(TypedChange.of("地点", "", "<b>乙", false).added()).containsExactly("<b>乙");
    }
}
