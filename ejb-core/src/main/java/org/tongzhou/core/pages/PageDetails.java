package org.tongzhou.core.pages;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A page as it is shown.
 *
 * @param own whether it is the caller's own tab and no page of the portal
 * @param arranged whether the caller arranged this page of the portal himself; false for own pages, which have no default
 * @param revision names this state of the page to whoever changes it next; opaque
 * @param windows in reading order: from the top, from the left
 */
public record PageDetails(
    long id, String name, String title, boolean own, boolean arranged, String revision, List<WindowDetails> windows) {

    public PageDetails {
        windows = List.copyOf(windows);
    }

    /**
     * This page as it is shown while some windows are minimized: these are as high as their heads, and what stood below them moves
     * up. The order of the windows stays.
     *
     * @param minimized whether a window shows its head alone
     */
    public PageDetails collapsed(Predicate<WindowDetails> minimized) {
        if (windows.stream().noneMatch(minimized)) {
            return this;
        }
        Map<Long, WindowDetails> settled = Grid.settle(windows.stream()
            .map(window -> minimized.test(window) ? window.at(window.place().withHeight(Grid.HEIGHT_MINIMIZED)) : window).toList())
            .stream().collect(toMap(WindowDetails::id, identity()));
        return new PageDetails(id, name, title, own, arranged, revision, windows.stream().map(window -> settled.get(window.id())).toList());
    }
}
