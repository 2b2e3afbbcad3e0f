package org.tongzhou.portal.theme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What a search has found.
 *
 * @param query what was looked for; empty before the first search
 * @param contents what was found in texts, {@code groups} beside them
 */
public record SearchView(Shell shell, String query, FoundContents contents, List<Group> groups) {
    public SearchView {
        groups = groups.stream().filter(group -> !group.hits().isEmpty()).toList();
    }

    /** As a part of an address. */
    public String encodedQuery() {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** Whether nothing was found at all. */
    public boolean isEmpty() {
        return groups.isEmpty() && contents.hits().isEmpty() && !contents.narrowed();
    }

    /**
     * Finds of one kind.
     *
     * @param key          names the text of its heading
     * @param total        how many there are, of which some may be on other pages
     * @param previousHref where those before are; empty if these are the first
     * @param nextHref     where the next are; empty if these are the last
     */
    public record Group(String key, List<Hit> hits, long total, String previousHref, String nextHref) {
        public Group {
            hits = List.copyOf(hits);
        }

        /** Finds that are all on this page. */
        public Group(String key, List<Hit> hits) {
            this(key, hits, hits.size(), "", "");
        }
    }

    /**
     * @param note tells it from others of the same title
     * @param href where it is; empty for what is only named, as a person
     */
    public record Hit(String title, String note, String href) {
    }

    /** A text in three parts, the middle one being where it contains the query; all in the first if nowhere. */
    public List<String> parts(String text) {
        int at = query.isEmpty() || text.toLowerCase(Locale.ROOT).length() != text.length() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(query.toLowerCase(Locale.ROOT));
        return at < 0 ? List.of(text, "", "")
            : List.of(text.substring(0, at), text.substring(at, at + query.length()), text.substring(at + query.length()));
    }
}
