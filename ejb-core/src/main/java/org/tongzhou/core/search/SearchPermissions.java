package org.tongzhou.core.search;

/** Permissions of this domain. */
public final class SearchPermissions {
    /** The operator's: fills the index anew. */
    public static final String REBUILD = "search:rebuild";

    private SearchPermissions() {
    }
}
