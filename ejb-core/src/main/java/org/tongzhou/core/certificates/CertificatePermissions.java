package org.tongzhou.core.certificates;

/** Permissions of this domain. */
public final class CertificatePermissions {
    /** To say which issuers are trusted, to bind certificates to accounts and to revoke them. */
    public static final String MANAGE = "certificates:manage";

    private CertificatePermissions() {
    }
}
