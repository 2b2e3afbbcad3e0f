package org.tongzhou.core.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.shared.RuleViolationException;

class TemplateTest {
    private static final List<String> GAPS = List.of("name", "remark");

    @Test
    void gapsAreFilledAndOptionalTextGoesWhereItsGapIsEmpty() {
        TemplateLine line = TemplateLine.parse("{name}：同意[[（{remark}）]]。{{不是占位符}", 1, GAPS);

        assertThat(line.fill(Map.of("name", "许诺", "remark", "尽快")::get)).isEqualTo("许诺：同意（尽快）。{不是占位符}");
        assertThat(line.fill(Map.of("name", "许诺", "remark", "")::get)).isEqualTo("许诺：同意。{不是占位符}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{nmae}", "{name", "{", "[[{name}", "[[无]]", "[[{name}[[{remark}]]]]", "{ name}", "{name.class}", "${name", "{#{name}}"})
    void whatCannotBeFilledIsRefusedWithItsLine(String text) {
        assertThatThrownBy(() -> PrintedText.parse("第一行\n" + text, GAPS)).isInstanceOf(RuleViolationException.class)
            .satisfies(refused -> assertThat(((RuleViolationException) refused).text(Locale.SIMPLIFIED_CHINESE)).startsWith("第 2 行"));
    }

    @Test
    void aValueMakesNoMarkupAndNoGap() {
        PrintedText text = PrintedText.parse("# {name}\n{remark}\n| {name} | {remark} |", GAPS);

        List<PrintedBlock> blocks = text.fill(Map.of("name", "{remark}|# 假", "remark", "# 标题\n| a | b |")::get);

        assertThat(blocks).extracting(PrintedBlock::kind).containsExactly(PrintedBlock.Kind.HEADING, PrintedBlock.Kind.PARAGRAPH, PrintedBlock.Kind.TABLE);
        assertThat(blocks.get(2).rows()).containsExactly(List.of("{remark}|# 假", "# 标题\n| a | b |"));
    }

    @Test
    void linesOfWhichNothingIsLeftAreLeftOutAndShortRowsGoOverAll() {
        List<PrintedBlock> blocks = PrintedText.parse("[[编号：{remark}]]\n| 甲 | 乙 | 丙 | {name} |\n| 丁 | 戊 |\n---\n>> {name}", GAPS)
            .fill(Map.of("name", "许诺", "remark", "")::get);

        assertThat(blocks).extracting(PrintedBlock::kind).containsExactly(PrintedBlock.Kind.TABLE, PrintedBlock.Kind.RULE, PrintedBlock.Kind.RIGHT);
        assertThat(blocks.get(0).span(blocks.get(0).rows().get(1))).isEqualTo(3);
    }

    @Test
    void scriptStaysTextAndMarksOfDirectionGo() {
        TemplateContent content = message("<script>alert(1)</script>{name}\u202E");
        FilledText filled = new Filling(template(content), content, Map.of("name", "\u202E<b>许\n诺")).message();

        assertThat(filled.in(Locale.CHINESE)).isEqualTo("<script>alert(1)</script><b>许 诺");
        assertThat(filled.in(Locale.ENGLISH)).isEqualTo(filled.chinese()); // there is no English one
    }

    @Test
    void whatIsTooLongMissingOrUnknownIsRefused() {
        assertThatThrownBy(() -> template(message("长".repeat(301)))).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> template(message(" \u200B"))).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> PrintedText.parse("行\n".repeat(301), GAPS)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> PrintedText.parse("|a|b|c|d|e|", GAPS)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> TemplateCheck.require(TemplateKind.HEAD, GAPS, new TemplateContent(Map.of(TemplatePart.NAME, "红头",
            TemplatePart.COLOR, "url(x)", TemplatePart.LINE, "SINGLE")))).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void whatIsStoredIsReadAgain() {
        TemplateContent content = message("“{name}”\"\\");

        assertThat(TemplateContent.read(content.write())).isEqualTo(content);
    }

    @Test
    void editionsAreComparedLineByLine() {
        TemplateContent before = new TemplateContent(Map.of(TemplatePart.TITLE, "单", TemplatePart.BODY, "一\n二\n三"));
        TemplateContent after = new TemplateContent(Map.of(TemplatePart.TITLE, "单", TemplatePart.BODY, "一\n贰\n三\n四"));

        assertThat(LineChange.between(TemplateKind.PRINT, before, after)).extracting(change -> change.kind().name().charAt(0) + change.text())
            .containsExactly("S一", "R二", "A贰", "S三", "A四");
        assertThat(LineChange.between(TemplateKind.PRINT, before, before)).isEmpty();
    }

    private static TemplateContent message(String text) {
        return new TemplateContent(Map.of(TemplatePart.TEXT, text));
    }

    private static Template template(TemplateContent content) {
        return new Template("message.test", TemplateKind.MESSAGE, GAPS, content);
    }
}
