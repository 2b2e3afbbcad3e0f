package org.tongzhou.core.security;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.organization.ScopeGrant;

/** What an enabled account may do, ready for Shiro: its roles and their permissions, each parsed once; and how it is shown. */
public final class AccountRights {
    private final AccountDetails account;
    private final AppearanceChoice appearance;
    private final Set<String> roles;
    private final Instant passwordSetAt;
    private final String certificate;
    private final SimpleAuthorizationInfo authorization;
    private final List<ScopeGrant> grants;

    /** @param certificate fingerprint of the account's own, null if it has none */
    AccountRights(AccountDetails account, AppearanceChoice appearance, Instant passwordSetAt, String certificate, Set<String> permissions,
            List<ScopeGrant> grants) {
        this.account = account;
        this.appearance = appearance;
        this.passwordSetAt = passwordSetAt;
        this.certificate = certificate;
        this.grants = List.copyOf(grants);
        this.roles = Set.copyOf(account.roles());
        this.authorization = new SimpleAuthorizationInfo(roles);
        permissions.forEach(permission -> authorization.addObjectPermission(new WildcardPermission(permission)));
        authorization.addObjectPermission(new WildcardPermission(CurrentUser.ENTER_PERMISSION));
    }

    public AccountDetails account() {
        return account;
    }

    public AppearanceChoice appearance() {
        return appearance;
    }

    /** Whether somebody who has proved at this moment who it is, did so with the present password. */
    public boolean isProvedBy(Instant provedAt) {
        return !provedAt.isBefore(passwordSetAt);
    }

    /** Whether a session that was opened with this certificate goes on: not once it was revoked or withdrawn. @param shown fingerprint; null if with none */
    public boolean isGoodWith(String shown) {
        return shown == null || shown.equals(certificate);
    }

    public Set<String> roles() {
        return roles;
    }

    /** By what it has a permission that has a scope. */
    List<ScopeGrant> grants(String permission) {
        return grants.stream().filter(grant -> grant.permission().equals(permission)).toList();
    }

    AuthorizationInfo authorization() {
        return authorization;
    }
}
