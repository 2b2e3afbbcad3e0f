package org.tongzhou.portal.theme;

import java.util.Objects;

import org.tongzhou.core.security.PasswordPolicy;

/**
 * The login page.
 *
 * @param csrfToken token of the anonymous session
 * @param username what was typed before, or empty
 * @param returnTo local address to go to afterwards, sent with the form as {@code return}; empty for the home page
 * @param refusal why the new password is not allowed, empty if none was refused
 * @param policy what is asked of it
 * @param certificate whether one was shown, and what it does
 */
public record LoginView(String csrfToken, String username, String returnTo, Step step, Notice notice, String refusal, PasswordPolicy policy, Certificate certificate) {
    /** What is asked for. */
    public enum Step {
        PASSWORD,
        /** Of an authenticator application, or a recovery code, after the password. */
        CODE,
        /** A password that somebody else has set, or that is too old, gives way to one of the user's own. */
        NEW_PASSWORD
    }

    /** What a certificate that was shown does. */
    public enum Certificate {
        /** None was. */
        NONE,
        /** It is looked at beside the password. */
        BESIDE,
        /** It can do without the password. */
        ENOUGH
    }

    /** Why the page is shown. */
    public enum Notice {
        /** The user has come by herself. */
        NONE,
        /** The attempt has failed, whatever the reason. */
        FAILED,
        /** The code was not the right one. */
        CODE_FAILED,
        /** The new password was not typed twice alike. */
        REPEATED_WRONG,
        /** The new password is not allowed, see the refusal. */
        REFUSED,
        /** The session has ended by itself; the user returns to where she was. */
        EXPIRED,
        /** The user has logged out. */
        LOGGED_OUT;

        /** Whether it says that something has gone wrong. */
        public boolean isBad() {
            return this == FAILED || this == CODE_FAILED || this == REPEATED_WRONG || this == REFUSED;
        }
    }

    public LoginView {
        Objects.requireNonNull(step);
        Objects.requireNonNull(notice);
    }
}
