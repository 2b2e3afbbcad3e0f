package org.tongzhou.core.security;

/** A password that somebody has entered. @param address from which, as the server sees it */
public record LoginAttempt(String username, String address, boolean passwordMatched) {
}
