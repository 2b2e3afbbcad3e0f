package org.tongzhou.core.publications;

/** Who does something: the account, and the name by which it is remembered when the account has another or is gone. */
record Actor(String username, String name) {
    static final int USERNAME_MAX_CHARS = 32;
    static final int NAME_MAX_CHARS = 60;
}
