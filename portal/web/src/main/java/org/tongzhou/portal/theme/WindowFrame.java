package org.tongzhou.portal.theme;

import java.util.List;

/**
 * A portlet window (PLT.4.1) with its frame.
 *
 * @param id the window's id
 * @param elementId id of the frame's element, unique on the page; a late window is replaced by the fragment with the same one
 * @param title the portlet's title for this rendering; escaped by the template
 * @param fact a few words beside the title, such as 17 件，2 件超期; empty for none
 * @param minimized whether only the title is shown
 * @param maximized whether the window has the page for itself
 * @param moreHref the maximized view, offered as "more" beside the title, or the way back from there; empty for none
 * @param menu modes and states to change to; without entries there is no menu
 */
public record WindowFrame(long id, String elementId, String title, String fact, boolean minimized, boolean maximized,
                          String moreHref, List<WindowAction> menu, WindowBody body) {
    public WindowFrame {
        menu = List.copyOf(menu);
    }
}
