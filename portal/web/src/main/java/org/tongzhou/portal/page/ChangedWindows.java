package org.tongzhou.portal.page;

import java.util.List;

import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.portal.container.PageRequest;
import org.tongzhou.portal.container.PortalWindow;
import org.tongzhou.portal.url.PageState;

/**
 * The windows that look different after an interaction (DESIGN 4.4): those that have acted or received an event, those whose
 * own mode, state or parameters are others than before, and those that see a public render parameter change (PLT.11.1.2).
 */
final class ChangedWindows {
    private ChangedWindows() {
    }

    /** @param shown the state in which the browser shows the page; that of the request is the wanted one */
    static List<WindowDetails> of(PageRequest page, PageState shown) {
        return page.page().details().windows().stream().filter(window -> isChanged(page, window, shown)).toList();
    }

    private static boolean isChanged(PageRequest page, WindowDetails window, PageState shown) {
        String id = Long.toString(window.id());
        return page.touchedWindows().contains(id)
            || !page.state().window(id).sameAs(shown.window(id))
            || page.deployed(window).filter((PortalWindow deployed) -> deployed.isConcernedBy(shown.publicParameters())).isPresent();
    }
}
