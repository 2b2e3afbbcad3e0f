package org.tongzhou.core.templates;

/** A text of a template. The Chinese one is needed, the English one may be empty: then the Chinese is shown. Words: {@code templates.part.<name>}. */
public enum TemplatePart {
    TITLE(100), BODY(10_000), ENGLISH_TITLE(100), ENGLISH_BODY(10_000), TEXT(300), ENGLISH_TEXT(300), NAME(60), COLOR(20), LINE(20);

    private final int maxChars;

    TemplatePart(int maxChars) {
        this.maxChars = maxChars;
    }

    public int maxChars() {
        return maxChars;
    }

    /** Whether it has lines, which are marked up as {@link PrintedText} says. */
    boolean isPrinted() {
        return this == BODY || this == ENGLISH_BODY;
    }

    boolean mayBeEmpty() {
        return name().startsWith("ENGLISH_");
    }
}
