package org.tongzhou.portal.theme;

import java.util.List;

import org.tongzhou.core.search.SearchRun;

/**
 * What a search has found in the office's own texts, a page of it, with what it can be narrowed by.
 *
 * @param ready        whether texts could be searched; not while the index is being made
 * @param narrowed     whether something was chosen to narrow it, so that nothing else is shown
 * @param previousHref where those before are; empty if these are the first
 * @param nextHref     where the next are; empty if these are the last
 */
public record FoundContents(List<Hit> hits, long total, boolean ready, boolean narrowed, List<Option> kinds, List<Option> units, List<Option> places,
    List<Option> periods, List<Option> orders, String previousHref, String nextHref) {

    public FoundContents {
        hits = List.copyOf(hits);
    }

    /** Before the first search. */
    public static FoundContents nothing() {
        return new FoundContents(List.of(), 0, true, false, List.of(), List.of(), List.of(), List.of(), List.of(), "", "");
    }

    /**
     * @param title   in pieces, {@code snippet} likewise
     * @param note    where it stands, and whose it is
     * @param when    in words, {@code at} the same by ISO 8601
     * @param more    that other parts of the same thing were found, too; empty if none. {@code moreHref} lists them
     */
    public record Hit(String href, List<SearchRun> title, List<SearchRun> snippet, String kind, String note, String when, String at, String more, String moreHref) {
    }

    /** Something to choose. @param value empty for all */
    public record Option(String value, String label, boolean chosen) {
    }
}
