package org.tongzhou.core.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.tongzhou.core.configuration.Configuration;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Which passwords an account may have (GB/T 22239-2019, 8.1.4.1 a): long and mixed enough, not what guessers try first, changed from time to time.
 *
 * @param former how many of the last passwords are not chosen again, the present one among them
 * @param maxAge after which a password is changed at the next login
 */
public record PasswordPolicy(int minChars, int former, Duration maxAge) {
    /** Beyond it a login would be a cheap way to keep the server busy. */
    static final int MAX_CHARS = 128;
    /** Of small letters, capital letters, digits and all else. */
    static final int MIN_CLASSES = 3;

    static PasswordPolicy of(Configuration configuration) {
        return new PasswordPolicy(configuration.number(SecurityParameters.PASSWORD_MIN_CHARS), configuration.number(SecurityParameters.PASSWORD_FORMER),
            Duration.ofDays(configuration.number(SecurityParameters.PASSWORD_MAX_AGE)));
    }

    boolean isOld(Instant setAt, Instant now) {
        return setAt.plus(maxAge).isBefore(now);
    }

    /** @throws RuleViolationException saying what is wrong with the password */
    void check(String username, String password) {
        if (password.length() < minChars || password.length() > MAX_CHARS) {
            throw new RuleViolationException("security.passwordLength", minChars, MAX_CHARS);
        }
        if (classes(password) < MIN_CLASSES) {
            throw new RuleViolationException("security.passwordClasses", MIN_CLASSES);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(username) || CommonPasswords.undressed(lower).contains(username)) {
            throw new RuleViolationException("security.passwordContainsUsername");
        }
        if (CommonPasswords.contains(password)) {
            throw new RuleViolationException("security.passwordCommon");
        }
    }

    /** @throws RuleViolationException if the password is one of those behind these hashes */
    void checkNew(String password, Stream<String> hashes) {
        if (hashes.anyMatch(hash -> PasswordHasher.matches(password, hash))) {
            throw new RuleViolationException("security.passwordUsedBefore", former);
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
