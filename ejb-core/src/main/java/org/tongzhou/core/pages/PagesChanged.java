package org.tongzhou.core.pages;

import java.util.Set;

/** Pages of the portal of these names were created, replaced or deleted. Fired inside the transaction. */
public record PagesChanged(Set<String> names) {
    public PagesChanged {
        names = Set.copyOf(names);
    }
}
