package org.tongzhou.core.templates;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tongzhou.core.shared.PlainText;

/** Fills in a template. Values are words, never markup: controls and marks of direction go, and whoever shows the result escapes it for its medium. */
final class Filling {
    private final Template template;
    private final TemplateContent content;
    private final Map<String, String> values;

    /** @param values by the names of the gaps; those that are missing are empty */
    Filling(Template template, TemplateContent content, Map<String, String> values) {
        this.template = template;
        this.content = content;
        this.values = values;
    }

    PrintedSheet sheet(Locale locale) {
        return new PrintedSheet(null, fill(content.get(TemplatePart.TITLE, TemplatePart.ENGLISH_TITLE, locale)),
            PrintedText.parse(content.get(TemplatePart.BODY, TemplatePart.ENGLISH_BODY, locale), template.gaps()).fill(values(PlainText::lines)));
    }

    FilledText message() {
        return new FilledText(fill(content.get(TemplatePart.TEXT)), fill(content.get(TemplatePart.TEXT, TemplatePart.ENGLISH_TEXT, Locale.ENGLISH)));
    }

    LetterHead head() {
        return new LetterHead(fill(content.get(TemplatePart.NAME)), LetterHead.Color.valueOf(content.get(TemplatePart.COLOR)),
            LetterHead.Line.valueOf(content.get(TemplatePart.LINE)));
    }

    private String fill(String line) {
        return TemplateLine.parse(line, 1, template.gaps()).fill(values(PlainText::line));
    }

    private UnaryOperator<String> values(UnaryOperator<String> cleaning) {
        return name -> cleaning.apply(values.getOrDefault(name, ""));
    }
}
