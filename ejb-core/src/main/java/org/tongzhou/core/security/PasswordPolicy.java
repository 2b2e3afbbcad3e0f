package org.tongzhou.core.security;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.tongzhou.core.shared.RuleViolationException;

/** Which passwords an account may have (GB/T 22239-2019, 8.1.4.1 a): long and mixed enough, not what guessers try first, changed from time to time. */
final class PasswordPolicy {
    static final int MIN_CHARS = 8;
    /** Beyond it a login would be a cheap way to keep the server busy. */
    static final int MAX_CHARS = 128;
    /** Of small letters, capital letters, digits and all else. */
    static final int MIN_CLASSES = 3;
    /** How many former passwords are not chosen again. */
    static final int FORMER = 5;
    /** After which a password is changed at the next login. */
    static final Duration MAX_AGE = Duration.ofDays(90);

    private PasswordPolicy() {
    }

    /** @throws RuleViolationException saying what is wrong with the password */
    static void check(String username, String password) {
        if (password.length() < MIN_CHARS || password.length() > MAX_CHARS) {
            throw new RuleViolationException("security.passwordLength", MIN_CHARS, MAX_CHARS);
        }
        if (classes(password) < MIN_CLASSES) {
            throw new RuleViolationException("security.passwordClasses", MIN_CLASSES);
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            throw new RuleViolationException("security.passwordContainsUsername");
        }
        if (CommonPasswords.contains(password)) {
            throw new RuleViolationException("security.passwordCommon");
        }
    }

    /** @throws RuleViolationException if the password is one of those behind these hashes */
    static void checkNew(String password, Stream<String> hashes) {
        if (hashes.anyMatch(hash -> PasswordHasher.matches(password, hash))) {
            throw new RuleViolationException("security.passwordUsedBefore", FORMER);
        }
    }

    private static long classes(String password) {
        return password.chars().map(PasswordPolicy::kind).distinct().count();
    }

    private static int kind(int character) {
        if (Character.isLowerCase(character)) {
            return 1;
        }
        if (Character.isUpperCase(character)) {
            return 2;
        }
        return Character.isDigit(character) ? 3 : 4;
    }
}
