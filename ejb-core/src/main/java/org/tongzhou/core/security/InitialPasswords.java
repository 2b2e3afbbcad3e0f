package org.tongzhou.core.security;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** Passwords for a first login, made by chance: letters and digits without those that look alike, about 90 bits. */
final class InitialPasswords {
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CHARS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private InitialPasswords() {
    }

    /** One that every policy allows, unless it {@link #has} the user name: it has small and capital letters and digits. */
    static String make() {
        String password;
        do {
            password = RANDOM.ints(CHARS, 0, SIGNS.length()).mapToObj(i -> String.valueOf(SIGNS.charAt(i))).collect(Collectors.joining());
        } while (!password.matches("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9]).*"));
        return password;
    }

    /** One that every policy allows for this user name. */
    static String make(String username) {
        String password;
        do {
            password = make();
        } while (has(password, username));
        return password;
    }

    static boolean has(String password, String username) {
        return password.toLowerCase(Locale.ROOT).contains(username);
    }
}
