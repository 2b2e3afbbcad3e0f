package org.tongzhou.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import org.apache.shiro.subject.support.DelegatingSubject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.it.ContainerTest;

/**
 * Hostile text without end where a service takes a text: a third of a million characters in each place of each method, one after the other,
 * and 10 MB once for each service; said by somebody whom every door lets in. The answer is a refusal that says why, or nothing found; never a fault. New methods are tried
 * without a change here.
 */
@DisabledIfSystemProperty(named = "tongzhou.test.database", matches = "derby", disabledReason = "a door refuses before the database is asked")
class HugeTextIT extends ContainerTest {
    private static final String LONG = "<script>alert('\uD83D\uDE00\u202E=1;--')</script>".repeat(8000);
    private static final String HUGE = LONG.repeat(32);

    @Inject
    @Any
    Instance<Object> beans;
    @Inject
    Validator validator;

    /** Each call below has a transaction of its own. */
    @BeforeEach
    void endTheTransaction() throws Exception {
        transaction.rollback();
    }

    @Test
    void isAnsweredByARefusalOrByNothing() throws Exception {
        List<String> faults = new ArrayList<>();
        Set<Object> toldWithoutEnd = new HashSet<>();
        int places = 0;
        for (Services.Door door : Services.of(beans).doors()) {
            int ofMethod = SampleArguments.places(door.method());
            places += ofMethod;
            for (int place = 0; place < ofMethod; place++) {
                note(faults, door, place, outcome(door, toldWithoutEnd.add(door.service()) ? HUGE : LONG, place));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(places).isGreaterThan(200);
    }

    private static void note(List<String> faults, Services.Door door, int place, Throwable outcome) {
        if (!(outcome == null || outcome instanceof ConstraintViolationException || outcome instanceof OfficeException)) {
            faults.add("%s at %d: %.600s".formatted(door.method(), place, said(outcome)));
        }
    }

    private static String said(Throwable fault) {
        return fault.getCause() == null ? fault.toString() : "%.150s <- %s".formatted(fault, said(fault.getCause()));
    }

    private Throwable outcome(Services.Door door, String text, int place) throws Exception {
        Object[] arguments;
        try {
            arguments = SampleArguments.with(door.method(), text, place);
        } catch (SampleArguments.RefusedByRecord e) {
            assertThat(e.getCause().getMessage()).as("what %s says of place %d", door.method(), place).hasSizeLessThan(1000);
            return null;
        }
        if (!validator.forExecutables().validateParameters(door.service(), door.method(), arguments).isEmpty()) {
            return null; // the server asks the same before it lets somebody in
        }
        return everywhere(() -> door.call(arguments));
    }

    private static <T> T everywhere(Callable<T> work) throws Exception {
        var principals = new SimplePrincipalCollection("xunuo", AccountRealm.NAME);
        return new DelegatingSubject(principals, true, null, null, false, new DefaultSecurityManager(new EveryDoor())).associateWith(work).call();
    }

    private static final class EveryDoor extends AuthorizingRealm {
        @Override
        protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
            return null;
        }

        @Override
        protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
            var rights = new SimpleAuthorizationInfo();
            rights.setStringPermissions(Set.of("*"));
            return rights;
        }
    }
}
