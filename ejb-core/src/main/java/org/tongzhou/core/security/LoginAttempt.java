package org.tongzhou.core.security;

/** A password that somebody has entered. @param certificate fingerprint of the account's certificate that was shown with it; null if none was */
public record LoginAttempt(String username, LoginSource source, boolean passwordMatched, String certificate) {
}
