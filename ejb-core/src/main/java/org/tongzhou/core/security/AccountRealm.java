package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.credential.AllowAllCredentialsMatcher;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;

/** Shiro's view of the accounts. What a login takes is the affair of the {@link LoginDesk}. */
@Dependent
public class AccountRealm extends AuthorizingRealm {
    public static final String NAME = "accounts";
    private final AccountDirectory directory;

    @Inject
    public AccountRealm(AccountDirectory directory) {
        this.directory = directory;
        setName(NAME);
        setAuthenticationTokenClass(ProvedLogin.class);
        setAuthenticationCachingEnabled(false);
        setAuthorizationCachingEnabled(false); // the directory remembers, and knows when to forget
        setCredentialsMatcher(new AllowAllCredentialsMatcher()); // all was compared before
    }

    /** Who comes with a {@link ProvedLogin} has proved all there is to prove at the {@link LoginDesk}. */
    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        String username = ((ProvedLogin) token).getPrincipal();
        if (directory.find(username).isEmpty()) {
            throw new AuthenticationException();
        }
        return new SimpleAuthenticationInfo(username, "", NAME);
    }

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
        return directory.find((String) principals.getPrimaryPrincipal())
            .map(AccountRights::authorization).orElse(null);
    }
}
