package org.tongzhou.core.pages;

import java.util.Set;

/** Windows were pushed to the people of a layer. Fired inside the transaction. */
public record WindowsPushed(String page, String title, int windows, Set<String> usernames) {
    public WindowsPushed {
        usernames = Set.copyOf(usernames);
    }
}
