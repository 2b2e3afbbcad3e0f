package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
    void whatTheEditorSaysInItsOwnWayIsSaidInHtml() {
        String marker = "<span class=\"ql-ui\" contenteditable=\"false\"></span>";
        String flat = "<p>前</p><ol><li data-list=\"ordered\">" + marker + "甲</li><li data-list=\"bullet\" class=\"ql-indent-1 ql-align-center\">" + marker + "乙</li>"
            + "<li data-list=\"bullet\" class=\"ql-indent-2\">丙</li><li data-list=\"ordered\"><b>丁</b></li><li data-list=\"bullet\">戊</li></ol>";
        String table = "<table><tbody><tr><td data-row=\"row-1\" class=\"ql-head-row\">单位</td><td data-row=\"row-1\" class=\"ql-align-right ql-head-row\">数量</td></tr>"
            + "<tr><td data-row=\"row-2\">甲</td><td data-row=\"row-2\" class=\"ql-align-right\"><br></td></tr></tbody></table>";

        assertThat(RichText.clean(flat)).isEqualTo("<p>前</p><ol><li>甲<ul><li class=\"ql-align-center\">乙<ul><li>丙</li></ul></li></ul></li><li><b>丁</b></li></ol><ul><li>戊</li></ul>");
        assertThat(RichText.clean(table)).isEqualTo("<table><tbody><tr><th>单位</th><th class=\"ql-align-right\">数量</th></tr>"
            + "<tr><td>甲</td><td class=\"ql-align-right\"><br /></td></tr></tbody></table>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<ol><li data-list=\"bullet\" class=\"ql-indent-8\">甲<ol><li>乙</ol></li><li>丙", "<ul> <li data-list=\"bullet\">甲</li></ul></ul>乙", "<ol><p>甲</p><li data-list=\"ordered\">乙",
        "<td class=\"ql-head-row\">甲</td></th></td>乙", "<table><tr><td class=\"ql-head-row\">甲<td>乙<table><tr><th>丙</table>丁</table>", "</li></ol><li data-list=\"bullet\">甲</span><span class=\"ql-ui\">乙",
        "<ol><ol><li data-list=\"bullet\">甲<ul><li data-list=\"bullet\">乙</ul></ol>丙"})
    void brokenMarkupIsMendedAndLosesNoWord(String broken) {
        String once = RichText.clean(broken);

        assertThat(RichText.clean(once)).isEqualTo(once);
        assertThat(RichText.words(once).replace(" ", "")).isEqualTo(broken.replaceAll("<[^>]*>| ", ""));
    }

    @Test
    @Timeout(20)
    void picturesThatNeverEndAreSoonRead() {
        String open = "<img src=\"/files/1\" ";

        assertThat(RichText.pictures("<img ".repeat(100_000))).isEmpty();
        assertThat(RichText.pictures(open.repeat(20_000))).containsExactly(1L);
        assertThat(RichText.lines(open.repeat(3_000) + "><p>文</p>")).last().isEqualTo("文");
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
