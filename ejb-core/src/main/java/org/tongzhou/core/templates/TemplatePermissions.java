package org.tongzhou.core.templates;

/** Permissions of this domain. */
public final class TemplatePermissions {
    public static final String MANAGE = "templates:manage";

    private TemplatePermissions() {
    }
}
