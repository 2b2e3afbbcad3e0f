package org.tongzhou.core.pages;

import java.util.Set;

/** A person's tabs were changed: added, named, ordered, taken out, brought back. Fired inside the transaction. */
public record TabsChanged(String username, Set<String> pages) {
    public TabsChanged {
        pages = Set.copyOf(pages);
    }
}
