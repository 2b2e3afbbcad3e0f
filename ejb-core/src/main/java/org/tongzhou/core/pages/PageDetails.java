package org.tongzhou.core.pages;

import java.util.List;

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
}
