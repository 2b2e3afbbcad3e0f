package org.tongzhou.portal.theme;

import java.util.Objects;

/**
 * The login page.
 *
 * @param csrfToken token of the anonymous session
 * @param username what was typed before, or empty
 * @param returnTo local address to go to afterwards, sent with the form as {@code return}; empty for the home page
 */
public record LoginView(String csrfToken, String username, String returnTo, Notice notice) {
    /** Why the page is shown. */
    public enum Notice {
        /** The user has come by herself. */
        NONE,
        /** The attempt has failed, whatever the reason. */
        FAILED,
        /** The session has ended by itself; the user returns to where she was. */
        EXPIRED,
        /** The user has logged out. */
        LOGGED_OUT
    }

    public LoginView {
        Objects.requireNonNull(notice);
    }
}
