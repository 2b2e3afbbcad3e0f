package org.tongzhou.core.reference.regulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextPartTest {
    @Test
    void chaptersSectionsAndArticlesAreParts() {
        List<TextPart> parts = TextPart.of("<p>2024年1月2日公布</p><h3>第一章　总则</h3><p><strong>第一条</strong> 为了规范管理，制定本办法。</p><p>续段。</p>"
            + "<p>第二节 审查</p><p>第十二条　下列材料：</p><ul><li>第一条意见</li></ul>");

        assertThat(parts).extracting(TextPart::number, TextPart::level, TextPart::heading).containsExactly(tuple(0, 0, ""), tuple(1, TextPart.CHAPTER, "第一章 总则"),
            tuple(2, TextPart.ARTICLE, "第一条"), tuple(3, TextPart.SECTION, "第二节 审查"), tuple(4, TextPart.ARTICLE, "第十二条"));
        assertThat(parts.get(2).markup()).endsWith("<p>续段。</p>");
        assertThat(parts.get(4).markup()).as("an entry of a list is no block of its own").endsWith("</ul>");
        assertThat(String.join("", parts.stream().map(TextPart::markup).toList())).startsWith("<p>2024").endsWith("</ul>");
    }

    @Test
    void aTextWithoutHeadsIsOnePart() {
        assertThat(TextPart.of("<p>各县区政府：<br />现印发给你们。</p>")).singleElement().satisfies(part -> {
            assertThat(part.level()).isZero();
            assertThat(part.markup()).contains("现印发给你们");
        });
        assertThat(TextPart.of("")).isEmpty();
        assertThat(TextPart.of("<p><br /></p>")).isEmpty();
    }

    @Test
    void aLongSentenceThatBeginsLikeAChapterIsNone() {
        assertThat(TextPart.of("<p>第三章" + "规定的程序适用于下列事项".repeat(5) + "</p>")).singleElement().extracting(TextPart::level).isEqualTo(0);
    }
}
