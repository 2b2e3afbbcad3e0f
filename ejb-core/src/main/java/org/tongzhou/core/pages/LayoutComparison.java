package org.tongzhou.core.pages;

import java.util.List;

/** What a change does to a page: windows that come, that go, and that lie elsewhere, these at their new place. */
public record LayoutComparison(List<WindowDetails> added, List<WindowDetails> removed, List<WindowDetails> moved) {
    public LayoutComparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        moved = List.copyOf(moved);
    }
}
