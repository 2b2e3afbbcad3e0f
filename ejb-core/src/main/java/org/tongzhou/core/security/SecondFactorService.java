package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * The caller's own second factor: an authenticator application is told a secret, proves by a code that it has it, and is asked for one at each
 * login from then on. Whoever begins or ends that proves the password first.
 */
@Stateless
public class SecondFactorService {
    private static final int CODE_MAX_CHARS = 40;

    @Inject
    AccountRepository accounts;
    @Inject
    SecondFactors factors;
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

    @RequiresLogin
    public SecondFactorState getState() {
        return factors.find(own()).filter(SecondFactor::isInUse)
            .map(factor -> new SecondFactorState(factor.getConfirmedAt(), factor.countRecoveryCodes()))
            .orElse(SecondFactorState.NONE);
    }

    /**
     * Begins with a new secret; logins go on as before until {@link #confirm}.
     *
     * @param issuer how the application shall call the office
     * @throws NotPermittedException if the password is wrong
     * @throws RuleViolationException if a second factor is in use
     */
    @RequiresLogin
    public SecondFactorSecret begin(@NotNull String password, @NotBlank @Size(max = 60) String issuer) {
        proof.require(password);
        Account account = own();
        if (factors.isInUse(account)) {
            throw new RuleViolationException("security.secondFactorInUse");
        }
        String secret = factors.begin(account);
        return new SecondFactorSecret(secret, TotpCodes.address(issuer, currentUser.username(), secret));
    }

    /**
     * Takes the second factor into use.
     *
     * @return recovery codes, never shown again
     * @throws NotFoundException if none was begun
     * @throws RuleViolationException if the code is not that of the application, or it is in use already
     */
    @RequiresLogin
    public List<String> confirm(@NotNull @Size(max = CODE_MAX_CHARS) String code) {
        Account account = own();
        SecondFactor factor = factors.find(account).orElseThrow(() -> new NotFoundException("security.secondFactorNotBegun"));
        if (factor.isInUse()) {
            throw new RuleViolationException("security.secondFactorInUse");
        }
        if (!factors.proves(account, factor, code, clock.instant())) {
            throw new RuleViolationException("security.codeWrong");
        }
        List<String> codes = RecoveryCodes.make();
        factor.confirm(clock.instant(), hashes(codes));
        tell("security.takeSecondFactor", account);
        return codes;
    }

    /**
     * Makes new recovery codes; the old ones count no longer.
     *
     * @throws NotPermittedException if the password is wrong
     * @throws NotFoundException if no second factor is in use
     */
    @RequiresLogin
    public List<String> renewRecoveryCodes(@NotNull String password) {
        proof.require(password);
        List<String> codes = RecoveryCodes.make();
        inUse(own()).replaceRecoveryCodes(hashes(codes));
        acts.tell(AuditedAct.of("security.renewRecoveryCodes", "account", currentUser.username(), ""));
        return codes;
    }

    /**
     * Gives the second factor up.
     *
     * @throws NotPermittedException if the password is wrong
     * @throws NotFoundException if none is in use
     */
    @RequiresLogin
    public void remove(@NotNull String password) {
        proof.require(password);
        Account account = own();
        factors.remove(inUse(account));
        tell("security.giveUpSecondFactor", account);
    }

    /**
     * Takes somebody's second factor away, who has lost application and recovery codes; the office has made sure who it is.
     *
     * @throws NotFoundException if there is no such account, or it has none
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ACCOUNTS)
    public void removeOf(@NotNull String username) {
        Account account = accounts.find(username).orElseThrow(() -> new NotFoundException("security.accountNotFound", username));
        factors.remove(inUse(account));
        tell(SecurityActs.REMOVE_SECOND_FACTOR, account);
    }

    private Account own() {
        return accounts.find(currentUser.username())
            .orElseThrow(() -> new NotFoundException("security.accountNotFound", currentUser.username()));
    }

    private SecondFactor inUse(Account account) {
        return factors.find(account).filter(SecondFactor::isInUse).orElseThrow(() -> new NotFoundException("security.secondFactorNotInUse"));
    }

    private void tell(String action, Account account) {
        AccountDetails details = account.details();
        acts.tell(AuditedAct.of(action, "account", details.username(), details.displayName()));
        changed.fire(AccountChanged.ofLogin(details.username()));
    }

    private static Set<String> hashes(List<String> codes) {
        return codes.stream().map(RecoveryCodes::hash).collect(Collectors.toSet());
    }
}
