package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.access.OpenToAll;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.configuration.Configuration;
import org.tongzhou.core.security.LoginAudit.Reason;
import org.tongzhou.core.security.LoginStep.Kind;
import org.tongzhou.core.shared.RuleViolationException;

/** Counts logins and decides, after password or code were compared, how they go on. Each entry is a transaction of its own: what fails is counted, too. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginLedger {
    @Inject
    AccountRepository accounts;
    @Inject
    SecondFactors factors;
    @Inject
    Configuration configuration;
    @Inject
    Event<AccountChanged> changed;
    @Inject
    Clock clock;
    @Inject
    LoginAudit audit;
    @Inject
    LoginCertificates certificates;

    /** The hash to compare a password with, empty for an unknown user name. */
    @OpenToAll
    public Optional<String> findPasswordHash(String username) {
        return accounts.find(username).map(Account::getPasswordHash);
    }

    /** Whose certificate it is. */
    @OpenToAll
    public Optional<CertifiedLogin> recognize(byte... shown) {
        return certificates.recognize(shown);
    }

    /** Whether a certificate alone logs in. */
    @OpenToAll
    public boolean isCertificateEnough() {
        return configuration.isOn(SecurityParameters.CERTIFICATE_ALONE);
    }

    /** Enters a certificate without a password. Whoever has its key is no stranger who guesses: only a locked address keeps out. */
    @OpenToAll
    public LoginStep enterCertificate(byte[] shown, LoginSource source) {
        Optional<CertifiedLogin> known = isCertificateEnough() ? certificates.recognize(shown) : Optional.empty();
        Optional<Account> account = known.flatMap(login -> accounts.find(login.username()));
        Reason reason = account.isEmpty() ? Reason.CERTIFICATE : isLocked(source.address()) ? Reason.LOCKED : account.get().isEnabled() ? null : Reason.DISABLED;
        if (reason != null) {
            if (reason == Reason.CERTIFICATE) {
                accounts.lockFailedAddress(source.address()).failed(clock.instant(), configuration.number(SecurityParameters.ADDRESS_FREE_FAILURES));
            }
            audit.refused(account, "", reason, source.address());
            return LoginStep.refused("", clock.instant());
        }
        Set<LoginMeans> proved = EnumSet.of(LoginMeans.CERTIFICATE);
        String certificate = known.get().fingerprint();
        if (factors.isInUse(account.get())) {
            return step(Kind.CODE, account.get(), proved, certificate);
        }
        audit.succeeded(account.get(), source.address(), proved);
        return step(Kind.DONE, account.get(), proved, certificate);
    }

    /**
     * Enters a password. A failure counts even where the lock alone refuses, so that guessing on prolongs it; an unknown user name costs
     * as much as a known one.
     *
     * @return {@link Kind#REFUSED} unless there is such an account, the password matched, it is enabled, and neither it nor the address is locked
     */
    @OpenToAll
    public LoginStep enter(LoginAttempt attempt) {
        Optional<Account> account = accounts.find(attempt.username());
        FailedLogins failed = lockFailedLogins(account);
        Instant now = clock.instant();
        Reason reason = refusal(account, attempt, failed, now);
        if (reason == null) {
            Set<LoginMeans> proved = attempt.certificate() == null ? EnumSet.of(LoginMeans.PASSWORD) : EnumSet.of(LoginMeans.PASSWORD, LoginMeans.CERTIFICATE);
            boolean codeAsked = attempt.certificate() == null && factors.isInUse(account.get()); // a certificate is a second factor itself
            return codeAsked ? step(Kind.CODE, account.get(), proved, null) : passed(account.get(), failed, attempt.source(), proved, attempt.certificate());
        }
        if (reason == Reason.UNKNOWN || reason == Reason.PASSWORD || reason == Reason.CERTIFICATE) {
            failed(account, failed, attempt.source());
        }
        audit.refused(account, attempt.username(), reason, attempt.source().address());
        return refused(attempt.username());
    }

    /** Why nobody gets in; null for welcome. */
    private Reason refusal(Optional<Account> account, LoginAttempt attempt, FailedLogins failed, Instant now) {
        if (account.isEmpty()) {
            return Reason.UNKNOWN;
        }
        if (!attempt.passwordMatched()) {
            return Reason.PASSWORD;
        }
        if (isLocked(failed, attempt.source(), now)) {
            return Reason.LOCKED;
        }
        if (!account.get().isEnabled()) {
            return Reason.DISABLED;
        }
        return isCertificateMissing(attempt) ? Reason.CERTIFICATE : null;
    }

    /** Who is logged in proves himself by the password alone: the session has shown the rest. */
    private boolean isCertificateMissing(LoginAttempt attempt) {
        return attempt.certificate() == null && !attempt.source().isSession() && !configuration.isOn(SecurityParameters.PASSWORD_ALONE)
            && certificates.isNeeded(attempt.username());
    }

    /** Enters a code after the password; a wrong one counts as a wrong password does. */
    @OpenToAll
    public LoginStep enterCode(LoginStep before, String code, LoginSource source) {
        Instant now = clock.instant();
        Optional<Account> account = accounts.find(before.username()).filter(Account::isEnabled);
        FailedLogins failed = lockFailedLogins(account);
        Reason reason = refusal(account, before, Kind.CODE, failed, source);
        if (reason != null) {
            audit.refused(account, before.username(), reason, source.address());
            return refused(before.username());
        }
        if (factors.accept(account.get(), code, now)) {
            Set<LoginMeans> proved = before.proved();
            proved.add(LoginMeans.CODE);
            return passed(account.get(), failed, source, proved, before.certificate());
        }
        failed(account, failed, source);
        audit.refused(account, before.username(), Reason.CODE, source.address());
        return step(Kind.CODE, account.get(), before.proved(), before.certificate());
    }

    /**
     * Replaces a password that must be changed, for somebody who has proved all else: that password and, if the account has a second factor, a code.
     *
     * @throws RuleViolationException if the new one is not allowed
     */
    @OpenToAll
    public LoginStep replaceDuePassword(LoginStep before, String newPassword, LoginSource source) {
        Optional<Account> account = accounts.find(before.username()).filter(Account::isEnabled);
        Reason reason = refusal(account, before, Kind.NEW_PASSWORD, lockFailedLogins(account), source);
        if (reason == null && factors.isInUse(account.get()) && before.proved().size() < 2) { // a code, or a certificate
            reason = Reason.CODE;
        }
        if (reason != null) {
            audit.refused(account, before.username(), reason, source.address());
            return refused(before.username());
        }
        account.get().choosePassword(newPassword, PasswordPolicy.of(configuration), clock.instant());
        changed.fire(AccountChanged.ofLogin(before.username()));
        audit.passwordChanged(account.get(), source.address());
        audit.succeeded(account.get(), source.address(), before.proved());
        return step(Kind.DONE, account.get(), before.proved(), before.certificate());
    }

    /** Why a login does not go on; null if it does. A password that was set since must be proved first. */
    private Reason refusal(Optional<Account> account, LoginStep before, Kind wanted, FailedLogins failed, LoginSource source) {
        if (account.isEmpty()) {
            return Reason.DISABLED;
        }
        if (!before.waitsFor(wanted, account.get(), clock.instant())) {
            return Reason.EXPIRED;
        }
        if (before.certificate() != null && !certificates.findFingerprint(before.username()).equals(Optional.of(before.certificate()))) {
            return Reason.CERTIFICATE; // revoked meanwhile
        }
        return isLocked(failed, source, clock.instant()) ? Reason.LOCKED : null;
    }

    /** The caller leaves. */
    @RequiresLogin
    public void leave() {
        audit.left();
    }

    private FailedLogins lockFailedLogins(Optional<Account> account) {
        return accounts.lockFailedLogins(account.map(Account::getId).orElse(FailedLogins.NOBODYS_ID));
    }

    /** What strangers have tried does not lock a known device out, nor the other way round. */
    private boolean isLocked(FailedLogins failed, LoginSource source, Instant now) {
        return (source.isKnown() ? isLocked(source.device()) : failed.isLocked(now)) || isLocked(source.address());
    }

    private void failed(Optional<Account> account, FailedLogins failed, LoginSource source) {
        Instant now = clock.instant();
        int free = configuration.number(SecurityParameters.FREE_FAILURES);
        if (source.isKnown()) {
            accounts.lockFailedAddress(source.device()).failed(now, free);
        } else {
            boolean before = failed.isLocked(now);
            failed.failed(now, free);
            if (!before && failed.isLocked(now)) {
                account.ifPresent(locked -> audit.locked(locked, source.address()));
            }
        }
        accounts.lockFailedAddress(source.address()).failed(now, configuration.number(SecurityParameters.ADDRESS_FREE_FAILURES));
    }

    private LoginStep passed(Account account, FailedLogins failed, LoginSource source, Set<LoginMeans> proved, String certificate) {
        if (!source.isKnown()) {
            failed.succeeded(); // a known device forgives strangers nothing
        }
        if (proved.contains(LoginMeans.PASSWORD) && account.isPasswordDue(PasswordPolicy.of(configuration), clock.instant())) {
            return step(Kind.NEW_PASSWORD, account, proved, certificate); // who has not proved the old one cannot choose another
        }
        audit.succeeded(account, source.address(), proved);
        return step(Kind.DONE, account, proved, certificate);
    }

    private LoginStep step(Kind kind, Account account, Set<LoginMeans> proved, String certificate) {
        return new LoginStep(kind, account.details().username(), clock.instant(), account.getPasswordSetAt(), proved, certificate);
    }

    private LoginStep refused(String username) {
        return LoginStep.refused(username, clock.instant());
    }

    /** Whether logins of an address, or a known device, are refused at present. */
    @OpenToAll
    public boolean isLocked(String place) {
        return accounts.findFailedAddress(place).filter(from -> from.isLocked(clock.instant())).isPresent();
    }
}
