package org.tongzhou.portal.theme;

import java.util.List;

import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.WindowDetails;

/**
 * A portlet window (PLT.4.1) with its frame.
 *
 * @param details the window and its place
 * @param place where it is shown: its own place, unless windows above it are minimized
 * @param topics what it shows, in words that the live channel tells when they change, separated by blanks; empty for nothing
 * @param title the portlet's title for this rendering; escaped by the template
 * @param fact a few words beside the title, such as 17 件，2 件超期; empty for none
 * @param minimized whether only the title is shown
 * @param maximized whether the window has the page for itself
 * @param moreHref the maximized view, offered as "more" beside the title, or the way back from there; empty for none
 * @param menu what can be done with the window; without entries there is no menu
 */
public record WindowFrame(WindowDetails details, Place place, String topics, String title, String fact, boolean minimized, boolean maximized,
                          String moreHref, List<WindowAction> menu, WindowBody body) {
    public WindowFrame {
        menu = List.copyOf(menu);
    }

    /** Id of the frame's element, unique on the page; a fragment takes the place of the element with the same one. */
    public String elementId() {
        return "window-" + details.id();
    }

    /** The classes of the frame's element. */
    public String styleClass() {
        return "tz-window" + (place.autoHeight() ? " tz-auto" : "") + (minimized ? " tz-minimized" : "");
    }
}
