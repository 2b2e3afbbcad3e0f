package org.tongzhou.portal.theme;

import java.util.List;

import org.tongzhou.core.pages.PageDetails;

/**
 * A page of portlet windows.
 *
 * @param page what is shown; its title is the user's own title of it
 * @param layoutHref where the page's editor reads and stores the arrangement; null where it may not be changed
 * @param layer the layer that is edited, such as {@code UNIT/财政局}; empty for the user's own
 * @param notice what is said above the windows, empty for nothing
 * @param maximized whether one window has the page for itself
 * @param windows the windows in reading order
 */
public record PageView(Shell shell, PageDetails page, String layoutHref, String layer, String notice, boolean maximized,
                       List<WindowFrame> windows) {
    public PageView {
        windows = List.copyOf(windows);
    }

    /** A page as its user has arranged it. */
    public static PageView arranged(Shell shell, PageDetails page, String layoutHref, List<WindowFrame> windows) {
        return new PageView(shell, page, layoutHref, "", "", false, windows);
    }

    /** One window that has the page for itself. */
    public static PageView maximized(Shell shell, PageDetails page, WindowFrame window) {
        return new PageView(shell, page, null, "", "", true, List.of(window));
    }

    /** The page's title. */
    public String title() {
        return page.title();
    }

    /** Whether there is nothing to show. */
    public boolean empty() {
        return windows.isEmpty();
    }
}
