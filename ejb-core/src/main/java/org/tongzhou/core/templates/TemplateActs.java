package org.tongzhou.core.templates;

/** What is done with editions of templates. */
public final class TemplateActs {
    public static final String CHANGE = "templates.change";
    public static final String ENACT = "templates.enact";
    public static final String RECALL = "templates.recall";
    public static final String DISCARD = "templates.discard";

    private TemplateActs() {
    }
}
