package org.tongzhou.core.pages;

import java.util.Set;

/** A colleague offered people a copy of a page. Fired inside the transaction. */
public record PageOffered(String title, String fromName, Set<String> usernames) {
    public PageOffered {
        usernames = Set.copyOf(usernames);
    }
}
