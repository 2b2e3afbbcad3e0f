package org.tongzhou.core.security;

import java.util.Locale;
import org.tongzhou.core.shared.RuleViolationException;

/** Which passwords an account may have: long enough, and not the user name again. */
final class PasswordPolicy {
    static final int MIN_CHARS = 8;
    /** Beyond it a login would be a cheap way to keep the server busy. */
    static final int MAX_CHARS = 128;

    private PasswordPolicy() {
    }

    /** @throws RuleViolationException saying what is wrong with the password */
    static void check(String username, String password) {
        if (password.length() < MIN_CHARS || password.length() > MAX_CHARS) {
            throw new RuleViolationException("security.passwordLength", MIN_CHARS, MAX_CHARS);
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            throw new RuleViolationException("security.passwordContainsUsername");
        }
    }
}
