package org.tongzhou.core.search;

/** What is written into the audit of this domain. */
public final class SearchActs {
    public static final String REBUILD = "search.rebuild";

    private SearchActs() {
    }
}
