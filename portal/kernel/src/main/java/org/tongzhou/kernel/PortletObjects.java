package org.tongzhou.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;

/**
 * Makes the objects of a portlet application (portlets, filters, listeners, validators) with {@code @Inject}, {@code @EJB}
 * and {@code @PostConstruct} honoured, and ends them with the application.
 *
 * <p>Pluto asks a BeanManager four things only; {@link #asBeanManager()} answers these with objects made here, so that
 * Pluto's own CDI extension stays out. While portlets are made each request gives a new object: there is one instance per
 * portlet <em>definition</em> (PLT.5.1), sixteen definitions of one class are sixteen portlets. Afterwards, for annotated
 * methods of other classes, there is one object per class.
 */
final class PortletObjects {
    private static final Logger LOGGER = System.getLogger(PortletObjects.class.getName());

    private final BeanManager beans;
    private final List<Unmanaged.UnmanagedInstance<?>> managed = new ArrayList<>();
    private final Map<Class<?>, Object> shared = new HashMap<>();
    private final Map<Class<?>, Bean<?>> names = new ConcurrentHashMap<>();
    private boolean portletsMade;

    /** @param beans the application's bean manager, null where it has no beans */
    PortletObjects(BeanManager beans) {
        this.beans = beans;
    }

    /** Ends the time in which every request gives a new object. */
    synchronized void portletsMade() {
        portletsMade = true;
    }

    /** A new object of this class. @throws IllegalStateException if it has no usable constructor */
    synchronized Object make(Class<?> type) {
        if (beans != null) {
            return makeManaged(type);
        }
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type.getName(), e);
        }
    }

    private <T> T makeManaged(Class<T> type) {
        Unmanaged.UnmanagedInstance<T> instance = new Unmanaged<>(beans, type).newInstance();
        T object = instance.produce().inject().postConstruct().get();
        managed.add(instance);
        return object;
    }

    private synchronized Object reference(Class<?> type) {
        if (!portletsMade) {
            return make(type);
        }
        Object object = shared.get(type);
        if (object == null) {
            object = make(type);
            shared.put(type, object);
        }
        return object;
    }

    /** Calls {@code @PreDestroy} and releases dependent objects; one failure does not keep the others. */
    synchronized void destroy() {
        for (Unmanaged.UnmanagedInstance<?> instance : managed) {
            try {
                instance.preDestroy().dispose();
            } catch (RuntimeException e) {
                LOGGER.log(Level.WARNING, "A portlet object failed while it was ended; the others are ended all the same", e);
            }
        }
        managed.clear();
        shared.clear();
    }

    /** What Pluto is given in place of a bean manager. */
    BeanManager asBeanManager() {
        return proxy(BeanManager.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getBeans" -> Set.of(names.computeIfAbsent((Class<?>) arguments[0], PortletObjects::nameOf));
            case "resolve" -> ((Set<?>) arguments[0]).stream().findFirst().orElse(null);
            case "createCreationalContext" -> null;
            case "getReference" -> reference(((Bean<?>) arguments[0]).getBeanClass());
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static Bean<?> nameOf(Class<?> type) {
        return proxy(Bean.class, (proxy, method, arguments) -> {
            if ("getBeanClass".equals(method.getName())) {
                return type;
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(PortletObjects.class.getClassLoader(), new Class<?>[] {type},
            (proxy, method, arguments) -> {
                if (method.getDeclaringClass() != Object.class) {
                    return handler.invoke(proxy, method, arguments);
                }
                return switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> type.getSimpleName();
                };
            }));
    }
}
