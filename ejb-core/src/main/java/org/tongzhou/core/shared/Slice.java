package org.tongzhou.core.shared;

import java.util.List;

/** The wanted part of a list and the length of the whole list. */
public record Slice<T>(List<T> rows, long total) {
    public Slice {
        rows = List.copyOf(rows);
    }
}
