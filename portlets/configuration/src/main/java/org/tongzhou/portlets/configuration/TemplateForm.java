package org.tongzhou.portlets.configuration;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.tongzhou.core.templates.LetterHead;
import org.tongzhou.core.templates.TemplateContent;
import org.tongzhou.core.templates.TemplateKind;
import org.tongzhou.core.templates.TemplatePart;

/** The texts of a template as they are typed. */
public class TemplateForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TemplateKind kind;
    private final EnumMap<TemplatePart, String> texts = new EnumMap<>(TemplatePart.class);

    public TemplateForm(TemplateKind kind, TemplateContent content) {
        this.kind = kind;
        kind.parts().forEach(part -> texts.put(part, content.get(part)));
    }

    /** Those that the kind has. */
    Map<TemplatePart, String> texts() {
        return Map.copyOf(texts);
    }

    private void put(TemplatePart part, String typed) {
        if (kind.parts().contains(part)) {
            texts.put(part, typed == null ? "" : typed);
        }
    }

    public String getTitle() {
        return texts.get(TemplatePart.TITLE);
    }

    public void setTitle(String typed) {
        put(TemplatePart.TITLE, typed);
    }

    public String getBody() {
        return texts.get(TemplatePart.BODY);
    }

    public void setBody(String typed) {
        put(TemplatePart.BODY, typed);
    }

    public String getEnglishTitle() {
        return texts.get(TemplatePart.ENGLISH_TITLE);
    }

    public void setEnglishTitle(String typed) {
        put(TemplatePart.ENGLISH_TITLE, typed);
    }

    public String getEnglishBody() {
        return texts.get(TemplatePart.ENGLISH_BODY);
    }

    public void setEnglishBody(String typed) {
        put(TemplatePart.ENGLISH_BODY, typed);
    }

    public String getText() {
        return texts.get(TemplatePart.TEXT);
    }

    public void setText(String typed) {
        put(TemplatePart.TEXT, typed);
    }

    public String getEnglishText() {
        return texts.get(TemplatePart.ENGLISH_TEXT);
    }

    public void setEnglishText(String typed) {
        put(TemplatePart.ENGLISH_TEXT, typed);
    }

    public String getName() {
        return texts.get(TemplatePart.NAME);
    }

    public void setName(String typed) {
        put(TemplatePart.NAME, typed);
    }

    public LetterHead.Color getColor() {
        return kind == TemplateKind.HEAD ? LetterHead.Color.valueOf(texts.get(TemplatePart.COLOR)) : null;
    }

    public void setColor(LetterHead.Color chosen) {
        put(TemplatePart.COLOR, chosen.name());
    }

    public LetterHead.Line getLine() {
        return kind == TemplateKind.HEAD ? LetterHead.Line.valueOf(texts.get(TemplatePart.LINE)) : null;
    }

    public void setLine(LetterHead.Line chosen) {
        put(TemplatePart.LINE, chosen.name());
    }
}
