package org.tongzhou.core.certificates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Base64;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Who issues certificates (CA) that the office lets people log in with: trusted once its fingerprint was compared, until the trust is withdrawn, which
 * may be given again.
 */
@Entity
@Table(name = "certificates_issuers")
@NamedQuery(name = "TrustedIssuer.all", query = "SELECT i FROM TrustedIssuer i ORDER BY i.subject, i.id")
@NamedQuery(name = "TrustedIssuer.trusted", query = "SELECT i FROM TrustedIssuer i WHERE i.withdrawnAt IS NULL ORDER BY i.id")
@NamedQuery(name = "TrustedIssuer.byFingerprint", query = "SELECT i FROM TrustedIssuer i WHERE i.fingerprint = :fingerprint")
public class TrustedIssuer {
    static final int REASON_MAX_CHARS = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "certificates_issuers_seq")
    @SequenceGenerator(name = "certificates_issuers_seq", sequenceName = "certificates_issuers_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, updatable = false, length = OfficeCertificate.SUBJECT_MAX_CHARS)
    private String subject;
    @Column(nullable = false, updatable = false, length = 64)
    private String fingerprint;
    /** The certificate in Base64. */
    @Column(nullable = false, updatable = false, length = 12_000)
    private String content;
    @Column(name = "not_after", nullable = false, updatable = false)
    private Instant notAfter;
    @Column(name = "trusted_by", nullable = false, length = 32)
    private String trustedBy;
    @Column(name = "trusted_at", nullable = false)
    private Instant trustedAt;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawn_reason", length = REASON_MAX_CHARS)
    private String withdrawnReason;

    protected TrustedIssuer() {
    }

    /** @throws RuleViolationException if it is no certificate of an issuer */
    TrustedIssuer(OfficeCertificate certificate, String trustedBy, Instant now) {
        certificate.requireForIssuer();
        CertificateFacts facts = certificate.facts();
        this.subject = facts.subject();
        this.fingerprint = facts.fingerprint();
        this.content = Base64.getEncoder().encodeToString(certificate.der());
        this.notAfter = facts.notAfter();
        this.trustedBy = trustedBy;
        this.trustedAt = now;
    }

    /** @throws RuleViolationException if it is trusted already */
    void trustAgain(String by, Instant now) {
        if (isTrusted()) {
            throw new RuleViolationException("certificates.issuerKnown", subject);
        }
        trustedBy = by;
        trustedAt = now;
        withdrawnAt = null;
        withdrawnReason = null;
    }

    /** @throws RuleViolationException if no reason is given, or it is not trusted any more */
    void withdraw(String reason, Instant now) {
        if (PlainText.isBlank(reason)) {
            throw new RuleViolationException("certificates.reasonMissing");
        }
        if (!isTrusted()) {
            throw new RuleViolationException("certificates.issuerWithdrawn", subject);
        }
        withdrawnAt = now;
        withdrawnReason = PlainText.line(reason);
    }

    /** The issuer above it has revoked it; no reason is kept. */
    void withdrawByIssuer(Instant now) {
        withdrawnAt = now;
    }

    boolean isTrusted() {
        return withdrawnAt == null;
    }

    /** Its certificate, read anew. */
    OfficeCertificate certificate() {
        return CertificateFile.certificate(Base64.getDecoder().decode(content));
    }

    Long getId() {
        return id;
    }

    String getSubject() {
        return subject;
    }

    String getFingerprint() {
        return fingerprint;
    }

    Instant getNotAfter() {
        return notAfter;
    }

    Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    String getWithdrawnReason() {
        return withdrawnReason;
    }
}
