package org.tongzhou.core.pages;

/** Permissions of this domain. */
public final class PagePermissions {
    public static final String IMPORT = "pages:import";
    public static final String MANAGE = "pages:manage";
    public static final String READ_STATISTICS = "statistics:read";

    private PagePermissions() {
    }
}
