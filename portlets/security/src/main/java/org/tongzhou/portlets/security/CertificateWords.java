package org.tongzhou.portlets.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.tongzhou.core.certificates.CertificateStatus;

/** How certificates are shown. */
@Named("certificateWords")
@ApplicationScoped
public class CertificateWords {
    /** A fingerprint as people compare it: groups of four, in capital letters. */
    public String fingerprint(String hex) {
        return hex.toUpperCase(java.util.Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The kind of the badge of a state. */
    public String kind(CertificateStatus status) {
        return switch (status) {
            case VALID -> "ok";
            case NOT_YET -> "info";
            case EXPIRED, WITHDRAWN -> "";
            case REVOKED, UNTRUSTED -> "bad";
        };
    }
}
