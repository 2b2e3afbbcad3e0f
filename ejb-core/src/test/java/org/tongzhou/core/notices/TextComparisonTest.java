package org.tongzhou.core.notices;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.RichText;

class TextComparisonTest {
    @Test
    void wordsThatCameAndWentAreMarkedWhereTheyStand() {
        assertThat(told("会议定于3月5日召开。", "会议定于3月6日上午召开。")).containsExactly("会议定于3月[-5][+6]日[+上午]召开。");
        assertThat(told("Room 12 is open", "Room 128 is open")).as("a number is a word").containsExactly("Room [-12][+128] is open");
    }

    @Test
    void paragraphsThatCameAndWentAreWhole() {
        assertThat(told("一\n二", "一\n二\n三")).containsExactly("(1)", "二", "[+三]");
        assertThat(told("一\n二\n三", "一\n三")).containsExactly("一", "[-二]", "三");
    }

    @Test
    void whatIsFarFromAChangeIsCounted() {
        String long1 = "甲\n乙\n丙\n丁\n戊\n己";

        assertThat(told(long1, "甲\n乙\n丙\n丁\n戊\n庚")).containsExactly("(4)", "戊", "[-己][+庚]");
        assertThat(told(long1, long1)).containsExactly("(6)");
    }

    @Test
    void aParagraphThatIsPartedIsFollowed() {
        assertThat(told("请各单位报名。逾期不候。", "请各单位报名。\n逾期不候。")).containsExactly("请各单位报名。[+¶]", "逾期不候。");
        assertThat(told("请各单位报名。\n逾期不候。", "请各单位报名。逾期不候。")).containsExactly("请各单位报名。[-¶]逾期不候。");
    }

    @Test
    void longTextsWithLittleInCommonAreToldInTime() {
        List<String> before = IntStream.range(0, 20_000).mapToObj(i -> "前" + i).toList();
        List<String> after = IntStream.range(0, 20_000).mapToObj(i -> "后" + i).toList();
        assertThat(TextComparison.of(before, after)).hasSize(40_000);

        List<ComparedLine> one = TextComparison.of(List.of("文".repeat(100_000)), List.of("字".repeat(100_000)));
        assertThat(one).hasSize(2);
        assertThat(TextComparison.of(Collections.nCopies(1500, "甲"), Collections.nCopies(1500, "乙")).stream().anyMatch(ComparedLine::isChanged)).isTrue();
    }

    @Test
    void paragraphsOfMarkupAreLines() {
        assertThat(RichText.lines("<p><img src=\"/portal/files/12\" alt=\"现场\" /></p><p>甲<img src=\"/files/7\" /></p>")).containsExactly("〔现场 #12〕", "甲〔#7〕");
        assertThat(RichText.lines("<p>一<b>二</b></p><ul><li>三 &amp; 四</li><li> </li></ul><table><tr><td>五</td><td>六</td></tr></table>七<br>八"))
            .containsExactly("一二", "三 & 四", "五", "六", "七", "八");
    }

    private static List<String> told(String before, String after) {
        return TextComparison.of(before.lines().toList(), after.lines().toList()).stream().map(TextComparisonTest::told).toList();
    }

    private static String told(ComparedLine line) {
        Stream<String> runs = line.runs().stream().map(run -> switch (run.kind()) {
            case SAME -> run.text();
            case ADDED -> "[+" + run.text() + "]";
            case REMOVED -> "[-" + run.text() + "]";
        });
        return line.skipped() > 0 ? "(" + line.skipped() + ")" : runs.collect(joining());
    }
}
