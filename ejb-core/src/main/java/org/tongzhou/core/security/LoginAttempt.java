package org.tongzhou.core.security;

/** A password that somebody has entered. */
public record LoginAttempt(String username, LoginSource source, boolean passwordMatched) {
}
