package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.authc.credential.AllowAllCredentialsMatcher;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;

/**
 * Shiro's view of the accounts. A failed login says nothing about its reason, neither by its exception nor by its duration:
 * a hash is computed and an attempt entered for unknown, disabled and locked accounts as well.
 */
@Dependent
public class AccountRealm extends AuthorizingRealm {
    public static final String NAME = "accounts";
    /** Stands for the hash of accounts that do not exist. */
    private static final String NOBODYS_HASH = PasswordHasher.hash("nobody");

    private final LoginLedger ledger;
    private final AccountDirectory directory;

    @Inject
    public AccountRealm(LoginLedger ledger, AccountDirectory directory) {
        this.ledger = ledger;
        this.directory = directory;
        setName(NAME);
        setAuthenticationTokenClass(UsernamePasswordToken.class);
        setAuthenticationCachingEnabled(false);
        setAuthorizationCachingEnabled(false); // the directory remembers, and knows when to forget
        setCredentialsMatcher(new AllowAllCredentialsMatcher()); // the password is compared below, before the ledger decides
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        String username = (String) token.getPrincipal();
        char[] password = (char[]) token.getCredentials();
        if (username == null || password == null || password.length > PasswordPolicy.MAX_CHARS) {
            throw new AuthenticationException();
        }
        String hash = ledger.findPasswordHash(username).orElse(NOBODYS_HASH);
        boolean matched = PasswordHasher.matches(new String(password), hash);
        if (!ledger.enter(username, matched)) {
            throw new AuthenticationException();
        }
        return new SimpleAuthenticationInfo(username, null, NAME);
    }

    /** Rights of an account that was disabled since its login are none. */
    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
        return directory.find((String) principals.getPrimaryPrincipal())
            .map(AccountRights::authorization).orElse(null);
    }
}
