package org.tongzhou.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.OpenToAll;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.it.ContainerTest;

/** Every method of every service, tried by people who must not. New methods are tried without a change here. */
class ServiceDoorsIT extends ContainerTest {
    /** Values of primitive parameters. */
    private static final Map<Class<?>, Object> NOTHING = Map.of(long.class, 0L, int.class, 0, boolean.class, false);

    @Inject
    @Any
    Instance<Object> beans;
    @Inject
    AccountService accounts;
    @Inject
    AccountRealm realm;
    private Services services;

    /** Each call below has a transaction of its own: a refusal ends it. */
    @BeforeEach
    void endTheTransaction() throws Exception {
        if (transaction != null) {
            transaction.rollback();
        }
    }

    @BeforeEach
    void findServices() {
        if (beans != null) { // not on the client's side
            services = Services.of(beans);
        }
    }

    @Test
    void whoHoldsNoRoleIsRefusedWhereAPermissionIsAsked() throws Exception {
        String username = "t" + UUID.randomUUID().toString().substring(0, 8);
        transaction.begin();
        Operator.run(() -> accounts.createAccount(NewAccount.named(username, "无角色"), "Long enough", false));
        transaction.commit();
        Caller nobody = new Caller(realm, username);

        List<Services.Door> guarded = doors(RequiresPermission.class);

        assertThat(guarded).hasSizeGreaterThan(10)
            .allSatisfy(door -> assertThat(nobody.get(() -> outcome(door))).isInstanceOf(NotPermittedException.class));
    }

    @Test
    void whoIsNotLoggedInIsRefusedEverywhereButWhereItIsSaidAloud() {
        List<Services.Door> closed = new ArrayList<>(doors(RequiresPermission.class));
        closed.addAll(doors(RequiresLogin.class));

        assertThat(closed).allSatisfy(door -> assertThat(outcome(door)).isInstanceOf(NotPermittedException.class));
        assertThat(doors(null)).hasSize(closed.size() + doors(OpenToAll.class).size());
    }

    @Test
    void anAccountThatDoesNotExistIsNotLetIn() {
        Caller ghost = new Caller(realm, "door-ghost");

        assertThat(doors(RequiresLogin.class)).isNotEmpty()
            .allSatisfy(door -> assertThat(ghost.get(() -> outcome(door))).isInstanceOf(NotPermittedException.class));
    }

    /** The public methods that carry the annotation, all of them for null. */
    private List<Services.Door> doors(Class<? extends Annotation> annotation) {
        return services.doors().stream().filter(door -> annotation == null || door.method().isAnnotationPresent(annotation)).toList();
    }

    /** What calling it without sense ends with; the door must speak before anything looks at the arguments. */
    private static Throwable outcome(Services.Door door) {
        return door.call(Stream.of(door.method().getParameterTypes()).map(NOTHING::get).toArray());
    }
}
