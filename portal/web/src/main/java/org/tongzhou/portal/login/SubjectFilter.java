package org.tongzhou.portal.login;

import jakarta.inject.Inject;

import org.apache.shiro.web.mgt.DefaultWebSecurityManager;
import org.apache.shiro.web.servlet.AbstractShiroFilter;

import org.tongzhou.core.security.AccountRealm;

/**
 * Binds Shiro's Subject to the thread of each request, so that the service doors of the core know the caller, and makes
 * {@code getRemoteUser}, {@code getUserPrincipal} and {@code isUserInRole} answer from the accounts. Sessions are the
 * container's; nobody is remembered beyond them.
 */
public class SubjectFilter extends AbstractShiroFilter {
    @Inject
    private AccountRealm realm;

    @Override
    public void init() {
        DefaultWebSecurityManager security = new DefaultWebSecurityManager(realm);
        security.setRememberMeManager(null);
        setSecurityManager(security);
    }
}
