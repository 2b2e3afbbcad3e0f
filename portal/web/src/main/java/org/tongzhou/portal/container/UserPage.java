package org.tongzhou.portal.container;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.core.pages.WindowPreferences;

/**
 * A page as one user has it.
 *
 * @param details     the page and its windows
 * @param preferences what the user has stored for its windows (PLT.17)
 * @param switchedOff the portlets that nobody may call now, and why
 */
public record UserPage(PageDetails details, WindowPreferences preferences, Map<PortletReference, String> switchedOff) {

    /** The window with this id, if it stands on this page. */
    public Optional<WindowDetails> window(String id) {
        return details.windows().stream().filter(window -> Long.toString(window.id()).equals(id)).findFirst();
    }

    /** The ids of the windows that stand minimized in the arrangement. */
    public Set<String> minimizedWindows() {
        return details.windows().stream().filter(WindowDetails::minimized).map(window -> Long.toString(window.id()))
            .collect(Collectors.toSet());
    }

    /** Why the window's portlet is switched off, in the administrator's words; empty for one that is not. */
    public Optional<String> maintenance(WindowDetails window) {
        return Optional.ofNullable(switchedOff.get(window.portlet()));
    }
}
