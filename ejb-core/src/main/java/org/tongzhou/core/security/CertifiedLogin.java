package org.tongzhou.core.security;

/** A certificate by which somebody is recognized. @param fingerprint SHA-256 of it */
public record CertifiedLogin(String username, String fingerprint) {
}
