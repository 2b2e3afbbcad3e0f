package org.tongzhou.core.pages;

import java.util.List;

/**
 * What a change does to a page: windows that come, that go, that lie elsewhere, these at their new place, and those of which the
 * layers now say something else (must stay, fixed place, pushed); such a one may have moved, too.
 */
public record LayoutComparison(
    List<WindowDetails> added, List<WindowDetails> removed, List<WindowDetails> moved, List<WindowDetails> locked) {

    public LayoutComparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        moved = List.copyOf(moved);
        locked = List.copyOf(locked);
    }
}
