package org.tongzhou.portal.container;

import java.util.Locale;
import java.util.Map;

/**
 * The user who looks at a page.
 *
 * @param username   the account
 * @param attributes user attributes by their P3P names, such as {@code user.name.given} (PLT.21.1, PLT.D)
 * @param locale     the language the user reads
 * @param sessionId  the portal session
 * @param token      the session's CSRF token
 */
public record Viewer(String username, Map<String, String> attributes, Locale locale, String sessionId, String token) {
}
