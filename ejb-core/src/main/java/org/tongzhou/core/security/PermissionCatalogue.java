package org.tongzhou.core.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.access.ScopeSource;
import org.tongzhou.core.access.ScopedPermission;

/** Every permission that a door of the core asks for, read from the doors themselves: none can be forgotten. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PermissionCatalogue {
    @Inject
    BeanManager beans;
    @Inject
    @Any
    Instance<ScopeSource> sources;
    private SortedSet<String> permissions;
    private List<ScopedPermission> scoped;

    @PostConstruct
    void read() {
        SortedSet<String> found = new TreeSet<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            add(bean.getBeanClass().getAnnotation(RequiresPermission.class), found);
            for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                add(method.getAnnotation(RequiresPermission.class), found);
            }
        }
        scoped = sources.stream().flatMap(source -> source.scopedPermissions().stream()).sorted(Comparator.comparing(ScopedPermission::name)).toList();
        scoped.forEach(permission -> found.add(permission.name())); // some are asked for within a door only
        permissions = Collections.unmodifiableSortedSet(found);
    }

    private static void add(RequiresPermission required, SortedSet<String> found) {
        if (required != null && !required.value().isEmpty()) {
            found.add(required.value());
        }
    }

    /** Those of them that have a scope, by name. */
    public List<ScopedPermission> scoped() {
        return scoped;
    }

    public SortedSet<String> all() {
        return permissions;
    }
}
