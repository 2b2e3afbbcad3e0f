package org.tongzhou.core.access;

import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.Subject;
import org.apache.shiro.subject.support.DelegatingSubject;

/**
 * The person at the server's console: sets the office up before it has accounts, by commands.
 * Holds the permissions below and no others, so the service doors decide about commands too. Nobody can log in as operator.
 */
public final class Operator {
    public static final String USERNAME = "operator";

    private static final String CONSOLE = "localhost";
    private static final Set<String> PERMISSIONS = Set.of(
        Door.ENTER, "accounts:manage", "accounts:read", "fields:rotate", "roles:manage", "audit:verify", "pages:import", "pages:manage", "search:rebuild", "statistics:read");
    private static final DefaultSecurityManager SECURITY = new DefaultSecurityManager(new OperatorRealm());

    private Operator() {
    }

    /** What the console may; nothing of it is the business of an office's own roles. */
    public static Set<String> permissions() {
        return PERMISSIONS;
    }

    /** Runs the work in this thread as the operator; the caller has already proved that the operator asked for it. */
    public static <T> T run(Callable<T> work) throws Exception {
        return subject().associateWith(work).call();
    }

    /** {@link #run(Callable)} for work without a result. */
    public static void run(Runnable work) {
        subject().associateWith(work).run();
    }

    private static Subject subject() {
        var principals = new SimplePrincipalCollection(USERNAME, OperatorRealm.class.getName());
        return new DelegatingSubject(principals, true, CONSOLE, null, false, SECURITY);
    }

    private static final class OperatorRealm extends AuthorizingRealm {
        OperatorRealm() {
            setAuthorizationCachingEnabled(false);
        }

        @Override
        public boolean supports(AuthenticationToken token) {
            return false;
        }

        @Override
        protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
            return null;
        }

        @Override
        protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
            var rights = new SimpleAuthorizationInfo();
            rights.setStringPermissions(PERMISSIONS);
            return rights;
        }
    }
}
