package org.tongzhou.bridge;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import jakarta.faces.context.FacesContext;

/** {@code #{ns}}, the window's namespace, and {@code #{portlet}}, see {@link CurrentPortlet} (JSR-329 6.5.1). */
public class PortletELResolver extends ELResolver {
    private static final String NAMESPACE = "ns";
    private static final String PORTLET = "portlet";

    private static BridgeContext find(ELContext el, Object base, Object property) {
        return base == null && (NAMESPACE.equals(property) || PORTLET.equals(property))
            ? BridgeContext.of((FacesContext) el.getContext(FacesContext.class)) : null;
    }

    @Override
    public Object getValue(ELContext el, Object base, Object property) {
        BridgeContext context = find(el, base, property);
        if (context == null) {
            return null;
        }
        el.setPropertyResolved(base, property);
        return NAMESPACE.equals(property) ? context.namespace() : new CurrentPortlet(context);
    }

    @Override
    public Class<?> getType(ELContext el, Object base, Object property) {
        BridgeContext context = find(el, base, property);
        if (context == null) {
            return null;
        }
        el.setPropertyResolved(base, property);
        return NAMESPACE.equals(property) ? String.class : CurrentPortlet.class;
    }

    @Override
    public void setValue(ELContext el, Object base, Object property, Object value) {
        if (find(el, base, property) != null) {
            throw new PropertyNotWritableException(property.toString());
        }
    }

    @Override
    public boolean isReadOnly(ELContext el, Object base, Object property) {
        if (find(el, base, property) == null) {
            return false;
        }
        el.setPropertyResolved(base, property);
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext el, Object base) {
        return base == null ? String.class : null;
    }
}
