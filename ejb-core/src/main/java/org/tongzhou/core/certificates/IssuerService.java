package org.tongzhou.core.certificates;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.PasswordProof;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;

/** Whose certificates the office trusts, for the security administrator. */
@Stateless
public class IssuerService {
    @Inject
    CertificateRepository certificates;
    @Inject
    TrustedPath path;
    @Inject
    Revocation revocation;
    @Inject
    PasswordProof proof;
    @Inject
    CurrentUser currentUser;
    @Inject
    Event<AccountChanged> changed;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** All of them, those that are trusted no longer too. */
    @RequiresPermission(CertificatePermissions.MANAGE)
    public List<IssuerRow> list() {
        Map<Long, ListState> lists = certificates.listStates().stream().collect(Collectors.toMap(ListState::issuerId, Function.identity()));
        return certificates.listIssuers().stream().map(issuer -> row(issuer, lists.get(issuer.getId()))).toList();
    }

    private IssuerRow row(TrustedIssuer issuer, ListState list) {
        return new IssuerRow(issuer.getId(), issuer.certificate().facts(), issuer.getWithdrawnAt(), issuer.getWithdrawnReason(),
            certificates.listHeld(issuer).size(), list, list != null && list.isStale(clock.instant()));
    }

    /**
     * What a file says, before it is trusted: its fingerprint is to be compared with what the issuer publishes.
     *
     * @throws RuleViolationException if it is no certificate of an issuer, or of one whose own issuer is not trusted
     */
    @RequiresPermission(CertificatePermissions.MANAGE)
    public CertificateFacts check(@NotNull byte[] file) {
        return required(file).facts();
    }

    private OfficeCertificate required(byte[] file) {
        OfficeCertificate certificate = CertificateFile.certificate(file);
        certificate.requireForIssuer();
        if (!certificate.isWithinTime(clock.instant())) {
            throw new RuleViolationException("certificates.issuerExpired", certificate.facts().subject());
        }
        path.require(certificate);
        return certificate;
    }

    /**
     * Trusts an issuer.
     *
     * @param fingerprint that the caller has compared, as {@link #check} told it
     * @param password the caller's own
     * @throws NotPermittedException if the password is wrong
     * @throws RuleViolationException if it is not good, another than the one looked at, or trusted already
     */
    @RequiresPermission(CertificatePermissions.MANAGE)
    public void trust(@NotNull byte[] file, @NotNull String fingerprint, @NotNull String password) {
        proof.require(password);
        OfficeCertificate certificate = required(file);
        if (!certificate.fingerprint().equals(fingerprint)) {
            throw new RuleViolationException("certificates.otherFile");
        }
        Optional<TrustedIssuer> known = certificates.findIssuer(fingerprint);
        TrustedIssuer issuer = known.orElseGet(() -> new TrustedIssuer(certificate, currentUser.username(), clock.instant()));
        if (known.isPresent()) {
            issuer.trustAgain(currentUser.username(), clock.instant());
        } else {
            certificates.add(issuer);
        }
        certificates.flush();
        tell(CertificateActs.TRUST, issuer, "");
    }

    /**
     * Trusts an issuer no longer: nobody logs in with its certificates, sessions that were opened with them end.
     *
     * @param password the caller's own
     * @throws NotPermittedException if the password is wrong
     * @throws NotFoundException if there is none
     * @throws RuleViolationException if no reason is given, or it is trusted no longer
     */
    @RequiresPermission(CertificatePermissions.MANAGE)
    public void withdraw(long id, @NotNull @Size(max = TrustedIssuer.REASON_MAX_CHARS, message = "{certificates.reasonTooLong}") String reason,
            @NotNull String password) {
        proof.require(password);
        TrustedIssuer issuer = certificates.lockIssuer(id);
        issuer.withdraw(reason, clock.instant());
        tell(CertificateActs.DISTRUST, issuer, reason.strip());
    }

    private void tell(String action, TrustedIssuer issuer, String reason) {
        acts.tell(CertificateActs.on(action, issuer).with("reason", reason));
        certificates.listHolders().forEach(holder -> changed.fire(AccountChanged.ofLogin(holder))); // it may stand above the issuers of theirs
    }

    /**
     * Reads what an issuer has revoked; certificates of accounts that are on the list are revoked at once.
     *
     * @return how many those are
     * @throws RuleViolationException if it is no list, none of a trusted issuer, of the future, or older than the one that is known
     */
    @RequiresPermission(CertificatePermissions.MANAGE)
    public int readList(@NotNull byte[] file) {
        return revocation.read(file);
    }
}
