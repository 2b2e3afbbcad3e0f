package org.tongzhou.core.pages;

import java.util.List;

/** A page as it is shown; windows by column, then position. */
public record PageDetails(long id, String name, String title, int columns, List<WindowDetails> windows) {
    public PageDetails {
        windows = List.copyOf(windows);
    }
}
