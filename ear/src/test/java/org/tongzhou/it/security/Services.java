package org.tongzhou.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notices.NoticeService;
import org.tongzhou.core.pages.UsageStatisticsService;
import org.tongzhou.core.security.AccountService;

/** All beans of the core that have a door: a new one is found without a word here. */
final class Services {
    private final Map<Class<?>, Object> services = new HashMap<>();

    private Services() {
    }

    static Services of(Instance<Object> beans) {
        Services found = new Services();
        for (Instance.Handle<Object> handle : beans.handles()) {
            Class<?> type = handle.getBean().getBeanClass();
            if (type.getName().startsWith("org.tongzhou.core.") && (type.isAnnotationPresent(Stateless.class) || hasDoor(type))) {
                found.services.put(type, handle.get());
            }
        }
        assertThat(found.services).containsKeys(AccountService.class, NoticeService.class, UsageStatisticsService.class);
        return found;
    }

    private static boolean hasDoor(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
            .anyMatch(method -> method.isAnnotationPresent(RequiresPermission.class) || method.isAnnotationPresent(RequiresLogin.class));
    }

    /** Every public method of every service. */
    List<Door> doors() {
        return services.entrySet().stream().flatMap(service -> Stream.of(service.getKey().getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .map(method -> new Door(service.getValue(), method))).toList();
    }

    /** A method of a service. */
    record Door(Object service, Method method) {
        /** What calling it ends with; null if it answers. */
        Throwable call(Object[] arguments) {
            try {
                method.invoke(service, arguments);
                return null;
            } catch (InvocationTargetException e) {
                return e.getCause();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
