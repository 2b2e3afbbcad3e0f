package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {
    @Test
    void whatTheEditorWritesStays() {
        String written = "<h2 class=\"ql-align-center\">一、总则</h2><p>请<strong>各科室</strong>于<em>周五</em>前<u>反馈</u>。<br /></p>"
            + "<ol><li class=\"ql-indent-1\">值班</li></ol><table><tbody><tr><td colspan=\"2\">上午</td></tr></tbody></table>";

        assertThat(RichText.clean(written)).isEqualTo(written);
    }

    @Test
    void linksLeadOutWithoutTellingWhereTheyComeFrom() {
        assertThat(RichText.clean("<a href=\"https://www.example.gov.cn/a?b=1\" target=\"_blank\">全文</a>"))
            .contains("href=\"https://www.example.gov.cn/a?b&#61;1\"").contains("noopener").contains("全文");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"jav&#x09;ascript:alert(1)\">x</a>", "<p onclick=\"alert(1)\">x</p>", "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<iframe src=\"https://evil.example\"></iframe>", "<form action=\"/portal/logout\"><input name=alert></form>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>", "<math><mtext><script>alert(1)</script></mtext></math>",
        "<style>p{background:url(alert)}</style>", "<base href=\"https://evil.example\">", "<p class=\"tz-window alert\">x</p>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<!--><script>alert(1)</script>-->"})
    void whatAttacksIsTakenOut(String attack) {
        assertThat(RichText.clean(attack)).doesNotContainIgnoringCase("alert").doesNotContain("<script", "<iframe", "<form", "<base", "evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>a = b & c < d @ e</p>", "<p class=\"ql-align-right\">“引号”`'\"</p>", "<p>𠮷野家　全角</p>"})
    void cleaningAgainChangesNothing(String text) {
        String once = RichText.clean(text);

        assertThat(RichText.clean(once)).isEqualTo(once);
    }

    @Test
    void ofThePicturesThoseStayThatAreItsFiles() {
        String own = "<p>甲<img src=\"/portal/files/12\" alt=\"现场\" /></p>";

        assertThat(RichText.clean(own, Set.of(12L, 13L))).isEqualTo(own);
        assertThat(RichText.clean(own, Set.of(13L))).isEqualTo("<p>甲</p>");
        assertThat(RichText.clean(own)).isEqualTo("<p>甲</p>");
        assertThat(RichText.pictures(own)).containsExactly(12L);
        assertThat(RichText.exchangePictures(own, Map.of(12L, 40L))).contains("/portal/files/40\" alt=\"现场\"").doesNotContain("12");
        assertThat(RichText.countPictures(own)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=\"https://evil.example/files/12\">", "<img src=\"//evil.example/files/12\">", "<img src=\"/portal/files/12?show\">",
        "<img src=\"/portal/../evil/files/12\">", "<img src=\"data:image/png;base64,AA\">", "<img alt=\"/portal/files/12\">",
        "<img src=\"/portal/files/12\" onerror=\"alert(1)\" style=\"position:fixed\">"})
    void noPictureIsAWayOut(String markup) {
        assertThat(RichText.clean(markup, Set.of(12L))).matches("|<img src=\"/portal/files/12\" />");
    }

    @Test
    void whatShowsNoWordIsEmpty() {
        assertThat(RichText.isEmpty("")).isTrue();
        assertThat(RichText.isEmpty("<p><br></p><p>&nbsp; </p>")).isTrue();
        assertThat(RichText.isEmpty("<script>alert(1)</script>")).isTrue();
        assertThat(RichText.isEmpty("<p>无</p>")).isFalse();
    }

    @Test
    void itsWordsAreThoseOfAReaderAndParagraphsPartThem() {
        assertThat(RichText.words("<h2>通知</h2><p>甲&lt;乙&gt;</p><ul><li>丙</li><li><b>丁</b>戊</li></ul><br/>a &amp; b")).isEqualTo("通知 甲<乙> 丙 丁戊 a & b");
        assertThat(RichText.words("<p> </p>")).isEmpty();
    }
}
