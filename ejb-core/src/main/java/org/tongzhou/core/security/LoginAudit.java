package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.CurrentUser;

/** Tells the audit of logins what the person who logs in is never told: why one was refused. */
@Dependent
class LoginAudit {
    /** Why a login was refused; the words are {@code security.reason.NAME}. */
    enum Reason {
        UNKNOWN, PASSWORD, CODE, CERTIFICATE, DISABLED, LOCKED, EXPIRED
    }

    private final Acts acts;
    private final CurrentUser currentUser;

    @Inject
    LoginAudit(Acts acts, CurrentUser currentUser) {
        this.acts = acts;
        this.currentUser = currentUser;
    }

    /** Who is logged in already proves once more who it is. */
    private String action() {
        return currentUser.isKnown() ? SecurityActs.PROVE : SecurityActs.LOGIN;
    }

    /** @param proved by what */
    void succeeded(Account account, String address, Set<LoginMeans> proved) {
        AuditedAct act = SecurityActs.on(action(), account).with("means", proved.stream().map(LoginMeans::name).collect(Collectors.joining("_")));
        acts.tell(act.by(act.objectId(), address));
    }

    /** @param username as it was typed, of no account */
    void refused(Optional<Account> account, String username, Reason reason, String address) {
        AuditedAct act = account.map(known -> SecurityActs.on(action(), known)).orElseGet(() -> SecurityActs.on(action(), username));
        acts.tell(act.with("reason", reason).by(act.objectId(), address).failed());
    }

    /** No login for a while: too many were wrong. */
    void locked(Account account, String address) {
        AuditedAct act = SecurityActs.on(SecurityActs.LOCK, account);
        acts.tell(act.by(act.objectId(), address));
    }

    /** A password that was due is replaced at the login. */
    void passwordChanged(Account account, String address) {
        AuditedAct act = SecurityActs.on(SecurityActs.CHANGE_PASSWORD, account);
        acts.tell(act.by(act.objectId(), address));
    }

    /** The caller leaves. */
    void left() {
        acts.tell(AuditedAct.of(SecurityActs.LOGOUT));
    }
}
