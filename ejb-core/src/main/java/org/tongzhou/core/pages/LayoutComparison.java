package org.tongzhou.core.pages;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;

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

    /**
     * What a change does, by the windows before and after. A window as high as its content has not moved if only the rows kept for
     * it are others, nor has what stands below it.
     */
    static LayoutComparison of(List<WindowDetails> before, List<WindowDetails> after) {
        Map<Long, WindowDetails> now = byId(after);
        Map<Long, WindowDetails> old = byId(Grid.settle(before.stream().map(window -> asHigh(window, now.get(window.id()))).toList()));
        return new LayoutComparison(
            after.stream().filter(window -> !old.containsKey(window.id())).toList(),
            before.stream().filter(window -> !now.containsKey(window.id())).toList(),
            after.stream().filter(window -> old.containsKey(window.id()) && !old.get(window.id()).place().equals(window.place())).toList(),
            after.stream().filter(window -> old.containsKey(window.id()) && !old.get(window.id()).locks().equals(window.locks())).toList());
    }

    private static WindowDetails asHigh(WindowDetails window, WindowDetails other) {
        boolean follows = other != null && window.place().autoHeight() && other.place().autoHeight();
        return follows ? window.at(window.place().withHeight(other.place().height())) : window;
    }

    private static Map<Long, WindowDetails> byId(Collection<WindowDetails> windows) {
        return windows.stream().collect(toMap(WindowDetails::id, identity()));
    }
}
