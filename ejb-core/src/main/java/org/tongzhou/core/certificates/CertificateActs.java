package org.tongzhou.core.certificates;

import org.tongzhou.core.access.AuditedAct;

/** What is done with certificates and their issuers. */
public final class CertificateActs {
    public static final String TRUST = "certificates.trust";
    /** An issuer is trusted no longer. */
    public static final String DISTRUST = "certificates.distrust";
    public static final String READ_LIST = "certificates.readList";
    /** By an administrator, {@link #ENROL} by the owner. */
    public static final String BIND = "certificates.bind";
    public static final String ENROL = "certificates.enrol";
    public static final String REVOKE = "certificates.revoke";
    /** By the owner. */
    public static final String WITHDRAW = "certificates.withdraw";
    public static final String EXPORT = "certificates.export";

    private CertificateActs() {
    }

    /** The object is the account, as the audit is asked what happened to it. */
    static AuditedAct on(String action, ClientCertificate certificate) {
        return AuditedAct.of(action, "account", certificate.getUsername(), certificate.getCommonName())
            .with("serial", certificate.getSerial()).with("fingerprint", certificate.getFingerprint());
    }

    static AuditedAct on(String action, TrustedIssuer issuer) {
        return AuditedAct.of(action, "issuer", issuer.getId(), issuer.getSubject()).with("fingerprint", issuer.getFingerprint());
    }
}
