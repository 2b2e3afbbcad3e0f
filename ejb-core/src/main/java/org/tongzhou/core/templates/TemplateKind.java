package org.tongzhou.core.templates;

import java.util.List;

/** What a template is for: a printed sheet, the head of a unit's letters (红头), a notification. Words: {@code templates.kind.<name>}. */
public enum TemplateKind {
    PRINT(TemplatePart.TITLE, TemplatePart.BODY, TemplatePart.ENGLISH_TITLE, TemplatePart.ENGLISH_BODY),
    HEAD(TemplatePart.NAME, TemplatePart.COLOR, TemplatePart.LINE),
    MESSAGE(TemplatePart.TEXT, TemplatePart.ENGLISH_TEXT);

    private final List<TemplatePart> parts;

    TemplateKind(TemplatePart... parts) {
        this.parts = List.of(parts);
    }

    public List<TemplatePart> parts() {
        return parts;
    }
}
