package org.tongzhou.core.certificates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * The certificate (数字证书) of an account: bound to one account for good, held by it until it is withdrawn or revoked or another one takes its place. One
 * that was withdrawn can be taken again by the same account, one that was revoked by nobody.
 */
@Entity
@Table(name = "certificates_certificates")
@NamedQuery(name = "ClientCertificate.byFingerprint", query = "SELECT c FROM ClientCertificate c JOIN FETCH c.issuer WHERE c.fingerprint = :fingerprint")
@NamedQuery(name = "ClientCertificate.bySerial", query = "SELECT c FROM ClientCertificate c WHERE c.issuer = :issuer AND c.serial = :serial")
@NamedQuery(name = "ClientCertificate.ofHolder", query = "SELECT c FROM ClientCertificate c JOIN FETCH c.issuer WHERE c.holder = :username")
@NamedQuery(name = "ClientCertificate.ofIssuer", query = "SELECT c FROM ClientCertificate c WHERE c.issuer = :issuer AND c.holder IS NOT NULL ORDER BY c.id")
@NamedQuery(name = "ClientCertificate.holders", query = "SELECT c.holder FROM ClientCertificate c WHERE c.holder IS NOT NULL")
@NamedQuery(name = "ClientCertificate.countNeeded", query = """
    SELECT COUNT(c) FROM ClientCertificate c
    WHERE c.username = :username AND (c.ended IS NULL OR c.ended = org.tongzhou.core.certificates.ClientCertificate.Ended.REVOKED)""")
@NamedQuery(name = "ClientCertificate.countValid", query = """
    SELECT COUNT(c) FROM ClientCertificate c JOIN c.issuer i
    WHERE c.holder IS NOT NULL AND i.withdrawnAt IS NULL AND c.notBefore <= :now AND c.notAfter >= :now AND c.notAfter <= :until""")
@NamedQuery(name = "ClientCertificate.ending", query = """
    SELECT c.id FROM ClientCertificate c WHERE c.holder IS NOT NULL AND c.notAfter > :now AND c.notAfter <= :until ORDER BY c.id""")
public class ClientCertificate {
    /** Why an account holds one no longer. */
    enum Ended {
        REVOKED, WITHDRAWN,
        /** Another one has taken its place. */
        REPLACED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "certificates_certificates_seq")
    @SequenceGenerator(name = "certificates_certificates_seq", sequenceName = "certificates_certificates_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, updatable = false, length = 32)
    private String username;
    /** The user name as long as the account has it. */
    @Column(length = 32)
    private String holder;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id", updatable = false)
    private TrustedIssuer issuer;
    @Column(nullable = false, updatable = false, length = 64)
    private String serial;
    @Column(nullable = false, updatable = false, length = OfficeCertificate.SUBJECT_MAX_CHARS)
    private String subject;
    @Column(name = "common_name", nullable = false, updatable = false, length = OfficeCertificate.NAME_MAX_CHARS)
    private String commonName;
    @Column(nullable = false, updatable = false, length = 64)
    private String fingerprint;
    @Column(nullable = false, updatable = false, length = 64)
    private String sm3;
    @Column(nullable = false, updatable = false, length = 40)
    private String algorithm;
    @Column(name = "not_before", nullable = false, updatable = false)
    private Instant notBefore;
    @Column(name = "not_after", nullable = false, updatable = false)
    private Instant notAfter;
    @Column(name = "bound_by", nullable = false, length = 32)
    private String boundBy;
    @Column(name = "bound_at", nullable = false)
    private Instant boundAt;
    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Ended ended;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "ended_reason", length = TrustedIssuer.REASON_MAX_CHARS)
    private String endedReason;
    /** How many days before its end its owner was last reminded; null if not yet. */
    @Column(name = "reminded_days")
    private Integer remindedDays;

    protected ClientCertificate() {
    }

    ClientCertificate(String username, TrustedIssuer issuer, CertificateFacts facts, String boundBy, Instant now) {
        this.username = username;
        this.holder = username;
        this.issuer = issuer;
        this.serial = facts.serial();
        this.subject = facts.subject();
        this.commonName = facts.commonName();
        this.fingerprint = facts.fingerprint();
        this.sm3 = facts.sm3();
        this.algorithm = facts.algorithm();
        this.notBefore = facts.notBefore();
        this.notAfter = facts.notAfter();
        this.boundBy = boundBy;
        this.boundAt = now;
    }

    /** The same account takes it again. @throws RuleViolationException if it was revoked, is another account's, or held already */
    void bindAgain(String account, String by, Instant now) {
        if (!username.equals(account)) {
            throw new RuleViolationException("certificates.ofAnother");
        }
        if (ended == Ended.REVOKED) {
            throw new RuleViolationException("certificates.revokedForGood");
        }
        if (holder != null) {
            throw new RuleViolationException("certificates.boundAlready");
        }
        holder = username;
        boundBy = by;
        boundAt = now;
        ended = null;
        endedAt = null;
        endedReason = null;
    }

    /** For good. @throws RuleViolationException if no reason is given, or it was revoked before */
    void revoke(String reason, Instant now) {
        if (PlainText.isBlank(reason)) {
            throw new RuleViolationException("certificates.reasonMissing");
        }
        if (ended == Ended.REVOKED) {
            throw new RuleViolationException("certificates.revokedAlready");
        }
        end(Ended.REVOKED, PlainText.line(reason), now);
    }

    /** The list of its issuer says so; no reason is kept. */
    void revokeByIssuer(Instant now) {
        end(Ended.REVOKED, null, now);
    }

    void withdraw(Instant now) {
        end(Ended.WITHDRAWN, null, now);
    }

    void replace(Instant now) {
        end(Ended.REPLACED, null, now);
    }

    private void end(Ended how, String reason, Instant now) {
        if (ended == Ended.REVOKED) {
            throw new RuleViolationException("certificates.revokedForGood");
        }
        holder = null;
        ended = how;
        endedAt = now;
        endedReason = reason;
    }

    CertificateStatus status(Instant now) {
        if (ended != null) {
            return ended == Ended.REVOKED ? CertificateStatus.REVOKED : CertificateStatus.WITHDRAWN;
        }
        if (now.isAfter(notAfter)) {
            return CertificateStatus.EXPIRED;
        }
        if (!issuer.isTrusted()) {
            return CertificateStatus.UNTRUSTED;
        }
        return now.isBefore(notBefore) ? CertificateStatus.NOT_YET : CertificateStatus.VALID;
    }

    /** Notes a reminder. @return false if its owner was reminded of this before */
    boolean remind(int days) {
        if (remindedDays != null && remindedDays <= days) {
            return false;
        }
        remindedDays = days;
        return true;
    }

    /** Whole days until its end, 1 on the last. */
    int daysLeft(Instant now) {
        return (int) Duration.between(now, notAfter).toDays() + 1;
    }

    CertificateDetails details(String personName, Instant now) {
        return new CertificateDetails(id, username, personName, status(now),
            new CertificateFacts(subject, commonName, issuer.getSubject(), serial, fingerprint, sm3, algorithm, notBefore, notAfter),
            boundBy, boundAt, endedAt, endedReason);
    }

    Long getId() {
        return id;
    }

    String getUsername() {
        return username;
    }

    TrustedIssuer getIssuer() {
        return issuer;
    }

    String getSerial() {
        return serial;
    }

    String getCommonName() {
        return commonName;
    }

    String getFingerprint() {
        return fingerprint;
    }

    Instant getNotAfter() {
        return notAfter;
    }

    boolean isHeld() {
        return holder != null;
    }
}
