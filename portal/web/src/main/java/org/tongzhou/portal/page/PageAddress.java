package org.tongzhou.portal.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which page, or which window of it, a path names.
 *
 * @param page     the page's name
 * @param windowId the window that is asked for alone, null for the page
 */
record PageAddress(String page, String windowId) {
    private static final Pattern PATH = Pattern.compile("/([^/]+)(?:/window/(\\d{1,18}))?/?");

    /** @param path what follows the servlet's own path, null if nothing does */
    static Optional<PageAddress> parse(String path) {
        Matcher matcher = PATH.matcher(path == null ? "" : path);
        return matcher.matches() ? Optional.of(new PageAddress(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    boolean isFragment() {
        return windowId != null;
    }
}
