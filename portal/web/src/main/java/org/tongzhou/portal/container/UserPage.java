package org.tongzhou.portal.container;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.WindowDetails;

/**
 * A page as one user has it.
 *
 * @param details     the page and its windows
 * @param preferences what the user has stored for each window (PLT.17), by window id; windows without are not mentioned
 */
public record UserPage(PageDetails details, Map<Long, Map<String, List<String>>> preferences) {

    /** The window with this id, if it stands on this page. */
    public Optional<WindowDetails> window(String id) {
        return details.windows().stream().filter(window -> Long.toString(window.id()).equals(id)).findFirst();
    }
}
