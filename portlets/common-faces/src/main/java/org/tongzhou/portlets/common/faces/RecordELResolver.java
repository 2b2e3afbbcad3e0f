package org.tongzhou.portlets.common.faces;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;

/** Reads the components of records: {@code #{row.title}}. EL 5.0 knows beans only. */
public class RecordELResolver extends ELResolver {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor)
                .peek(accessor -> accessor.setAccessible(true)) // of a record that only its package sees
                .collect(Collectors.toMap(Method::getName, Function.identity()));
        }
    };

    private static Method find(ELContext context, Object base, Object property) {
        Method accessor = base instanceof Record && property != null ? ACCESSORS.get(base.getClass()).get(property.toString()) : null;
        if (accessor != null) {
            context.setPropertyResolved(base, property);
        }
        return accessor;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Method accessor = find(context, base, property);
        if (accessor == null) {
            return null;
        }
        try {
            return accessor.invoke(base);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        find(context, base, property);
        return null; // read only
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (find(context, base, property) != null) {
            throw new PropertyNotWritableException(base.getClass().getSimpleName() + '.' + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return find(context, base, property) != null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }
}
