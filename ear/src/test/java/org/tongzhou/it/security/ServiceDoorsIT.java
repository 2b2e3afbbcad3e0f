package org.tongzhou.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.tongzhou.core.notices.NoticeService;
import org.tongzhou.core.pages.UsageStatisticsService;
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
    private final Map<Class<?>, Object> services = new HashMap<>();

    /** Each call below has a transaction of its own: a refusal ends it. */
    @BeforeEach
    void endTheTransaction() throws Exception {
        if (transaction != null) {
            transaction.rollback();
        }
    }

    /** All beans of the core that have a door: a new one is tried without a word here. */
    @BeforeEach
    void findServices() {
        if (beans == null) {
            return; // the client's side
        }
        for (Instance.Handle<Object> handle : beans.handles()) {
            Class<?> type = handle.getBean().getBeanClass();
            if (type.getName().startsWith("org.tongzhou.core.") && (type.isAnnotationPresent(Stateless.class) || hasDoor(type))) {
                services.put(type, handle.get());
            }
        }
        assertThat(services).containsKeys(AccountService.class, NoticeService.class, UsageStatisticsService.class);
    }

    private static boolean hasDoor(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
            .anyMatch(method -> method.isAnnotationPresent(RequiresPermission.class) || method.isAnnotationPresent(RequiresLogin.class));
    }

    @Test
    void whoHoldsNoRoleIsRefusedWhereAPermissionIsAsked() throws Exception {
        String username = "t" + UUID.randomUUID().toString().substring(0, 8);
        transaction.begin();
        Operator.run(() -> accounts.createAccount(NewAccount.named(username, "无角色"), "Long enough", false));
        transaction.commit();
        Caller nobody = new Caller(realm, username);

        List<Method> guarded = methods(RequiresPermission.class);

        assertThat(guarded).hasSizeGreaterThan(10)
            .allSatisfy(method -> assertThat(nobody.get(() -> outcome(method))).isInstanceOf(NotPermittedException.class));
    }

    @Test
    void whoIsNotLoggedInIsRefusedEverywhereButWhereItIsSaidAloud() {
        List<Method> closed = new ArrayList<>(methods(RequiresPermission.class));
        closed.addAll(methods(RequiresLogin.class));

        assertThat(closed).allSatisfy(method -> assertThat(outcome(method)).isInstanceOf(NotPermittedException.class));
        assertThat(methods(null)).hasSize(closed.size() + methods(OpenToAll.class).size());
    }

    @Test
    void anAccountThatDoesNotExistIsNotLetIn() {
        Caller ghost = new Caller(realm, "door-ghost");

        assertThat(methods(RequiresLogin.class)).isNotEmpty()
            .allSatisfy(method -> assertThat(ghost.get(() -> outcome(method))).isInstanceOf(NotPermittedException.class));
    }

    /** The public methods that carry the annotation, all of them for null. */
    private List<Method> methods(Class<? extends Annotation> annotation) {
        List<Method> found = new ArrayList<>();
        for (Class<?> service : services.keySet()) {
            for (Method method : service.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()
                    && (annotation == null || method.isAnnotationPresent(annotation))) {
                    found.add(method);
                }
            }
        }
        return found;
    }

    /** What calling it without sense ends with; the door must speak before anything looks at the arguments. */
    private Throwable outcome(Method method) {
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = NOTHING.get(types[i]);
        }
        try {
            method.invoke(services.get(method.getDeclaringClass()), arguments);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
