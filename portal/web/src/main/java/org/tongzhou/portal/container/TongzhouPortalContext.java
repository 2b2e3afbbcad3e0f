package org.tongzhou.portal.container;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import javax.portlet.PortalContext;
import javax.portlet.PortletMode;
import javax.portlet.WindowState;

/** What portlets may know of the portal (PLT.7). */
final class TongzhouPortalContext implements PortalContext {
    /** The path that addresses of this portal begin with: for windows that lead to its pages. */
    private static final String PATH = "org.tongzhou.portal.path";

    private final Map<String, String> properties;

    TongzhouPortalContext(String path) {
        properties = Map.of(MARKUP_HEAD_ELEMENT_SUPPORT, "true", PATH, path);
    }

    @Override
    public String getProperty(String name) {
        if (name == null) {
            throw new IllegalArgumentException("name is null");
        }
        return properties.get(name);
    }

    @Override
    public Enumeration<String> getPropertyNames() {
        return Collections.enumeration(properties.keySet());
    }

    @Override
    public Enumeration<PortletMode> getSupportedPortletModes() {
        return Collections.enumeration(PortalModes.MODES);
    }

    @Override
    public Enumeration<WindowState> getSupportedWindowStates() {
        return Collections.enumeration(PortalModes.states());
    }

    /** PLT.7: name and version. */
    @Override
    public String getPortalInfo() {
        return "Tongzhou/1.0";
    }
}
