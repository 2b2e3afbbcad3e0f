package org.tongzhou.core.certificates;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Sm3;

/** A certificate (RFC 5280, GB/T 20518) with the questions that the office asks it. */
final class OfficeCertificate {
    static final int SUBJECT_MAX_CHARS = 500;
    static final int NAME_MAX_CHARS = 200;
    private static final Set<String> CRITICAL_KNOWN = Set.of("2.5.29.15", "2.5.29.19", "2.5.29.37", "2.5.29.17", "2.5.29.32");
    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    private static final String ANY_USE = "2.5.29.37.0";
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_CERT_SIGN = 5;
    private static final int CRL_SIGN = 6;

    private final X509Certificate certificate;
    private final TBSCertificate content;
    private final byte[] der;

    OfficeCertificate(X509Certificate certificate) throws CertificateEncodingException {
        this.certificate = certificate;
        this.der = certificate.getEncoded();
        this.content = TBSCertificate.getInstance(certificate.getTBSCertificate());
    }

    /** @throws RuleViolationException if it cannot be one that somebody logs in with */
    void requireForPerson() {
        requireSound();
        if (isAuthority()) {
            throw new RuleViolationException("certificates.isAuthority");
        }
        boolean[] uses = certificate.getKeyUsage();
        List<String> purposes = purposes();
        if (uses != null && !uses[DIGITAL_SIGNATURE] || purposes != null && !purposes.contains(CLIENT_AUTHENTICATION) && !purposes.contains(ANY_USE)) {
            throw new RuleViolationException("certificates.wrongUse");
        }
    }

    /** @throws RuleViolationException if it cannot be that of an issuer */
    void requireForIssuer() {
        requireSound();
        if (!isAuthority() || !mayDo(KEY_CERT_SIGN)) {
            throw new RuleViolationException("certificates.noAuthority");
        }
    }

    private void requireSound() {
        if (certificate.getVersion() != 3 || hasUnknownCritical() || commonName().isEmpty() || subject().length() > SUBJECT_MAX_CHARS || serial().length() > 64) {
            throw new RuleViolationException("certificates.unreadable");
        }
        KeyStrength.require(certificate);
    }

    private boolean hasUnknownCritical() {
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        return critical != null && !CRITICAL_KNOWN.containsAll(critical);
    }

    private List<String> purposes() {
        try {
            return certificate.getExtendedKeyUsage();
        } catch (CertificateParsingException e) {
            throw CertificateFile.unreadable("certificates.unreadable", e);
        }
    }

    boolean isAuthority() {
        return certificate.getBasicConstraints() >= 0;
    }

    private boolean mayDo(int use) {
        boolean[] uses = certificate.getKeyUsage();
        return uses == null || uses[use];
    }

    boolean maySignLists() {
        return mayDo(CRL_SIGN);
    }

    /** How many authorities may stand between it and a person's certificate. */
    int pathLength() {
        return certificate.getBasicConstraints();
    }

    boolean isOwnIssuer() {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** Whether the other one has signed it: the name alone proves nothing. */
    boolean isSignedBy(OfficeCertificate issuer) {
        return certificate.getIssuerX500Principal().equals(issuer.certificate.getSubjectX500Principal()) && proves(issuer.publicKey());
    }

    private boolean proves(PublicKey key) {
        try {
            certificate.verify(key, CertificateFile.PROVIDER);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    PublicKey publicKey() {
        return certificate.getPublicKey();
    }

    byte[] der() {
        return der.clone();
    }

    Instant notBefore() {
        return Moments.of(content.getStartDate());
    }

    Instant notAfter() {
        return Moments.of(content.getEndDate());
    }

    boolean isWithinTime(Instant now) {
        return !now.isBefore(notBefore()) && !now.isAfter(notAfter());
    }

    String serial() {
        return certificate.getSerialNumber().toString(16).toUpperCase(java.util.Locale.ROOT);
    }

    byte[] subjectName() {
        return certificate.getSubjectX500Principal().getEncoded();
    }

    String fingerprint() {
        return Fingerprints.sha256(der);
    }

    private String subject() {
        return PlainText.line(content.getSubject().toString());
    }

    private String commonName() {
        RDN[] names = content.getSubject().getRDNs(BCStyle.CN);
        String name = names.length == 0 ? subject() : IETFUtils.valueToString(names[0].getFirst().getValue());
        String line = PlainText.line(name);
        return line.length() > NAME_MAX_CHARS ? "" : line;
    }

    CertificateFacts facts() {
        return new CertificateFacts(subject(), commonName(), PlainText.line(content.getIssuer().toString()), serial(), fingerprint(), Sm3.hex(der),
            KeyStrength.name(publicKey()), notBefore(), notAfter());
    }
}
