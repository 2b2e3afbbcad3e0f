package org.tongzhou.core.security;

import java.util.Optional;

/** Which certificates accounts log in with; the domain that keeps them knows. */
public interface LoginCertificates {
    /** Whose a certificate is, if he may log in with it now. @param shown DER, of which it is proved that the key is in the hands of who shows it */
    Optional<CertifiedLogin> recognize(byte... shown);

    /**
     * Whether an account logs in with a certificate: it has one, be it past its end, or had one that was revoked. Where a password alone does not do, such an
     * account waits for a new one.
     */
    boolean isNeeded(String username);

    /** The fingerprint of the one that an account has and that was not revoked. */
    Optional<String> findFingerprint(String username);
}
