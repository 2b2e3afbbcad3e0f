package org.tongzhou.it.security;

import java.util.function.Supplier;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.Subject;
import org.apache.shiro.subject.support.DelegatingSubject;
import org.apache.shiro.util.ThreadContext;
import org.tongzhou.core.security.AccountRealm;

/** Somebody who is logged in, as the service doors see it; the rights are those of the account. */
public final class Caller {
    private final Subject subject;

    public Caller(AccountRealm realm, String username) {
        var principals = new SimplePrincipalCollection(username, AccountRealm.NAME);
        subject = new DelegatingSubject(principals, true, null, null, false, new DefaultSecurityManager(realm));
    }

    /** What the work answers; its exceptions come through as they are. */
    public <T> T get(Supplier<T> work) {
        Subject before = ThreadContext.getSubject();
        ThreadContext.bind(subject);
        try {
            return work.get();
        } finally {
            if (before == null) {
                ThreadContext.unbindSubject();
            } else {
                ThreadContext.bind(before);
            }
        }
    }

    public void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }
}
