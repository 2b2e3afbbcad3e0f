package org.tongzhou.core.certificates;

/** How a certificate stands; only a valid one logs in. */
public enum CertificateStatus {
    VALID, NOT_YET, EXPIRED,
    /** By its issuer or by the office, for ever. */
    REVOKED,
    /** By its owner, who may take it again. */
    WITHDRAWN,
    /** Its issuer is trusted no longer. */
    UNTRUSTED
}
