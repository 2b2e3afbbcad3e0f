package org.tongzhou.core.reference;

/** Who keeps something: the account, and the name by which it is remembered when the account has another or is gone. */
public record Keeper(String username, String name) {
    public static final int USERNAME_MAX_CHARS = 32;
    public static final int NAME_MAX_CHARS = 60;
}
