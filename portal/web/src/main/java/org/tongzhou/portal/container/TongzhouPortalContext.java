package org.tongzhou.portal.container;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import javax.portlet.PortalContext;
import javax.portlet.PortletMode;
import javax.portlet.WindowState;

/** What portlets may know of the portal (PLT.7). */
final class TongzhouPortalContext implements PortalContext {
    @Override
    public String getProperty(String name) {
        if (name == null) {
            throw new IllegalArgumentException("name is null");
        }
        return MARKUP_HEAD_ELEMENT_SUPPORT.equals(name) ? "true" : null;
    }

    @Override
    public Enumeration<String> getPropertyNames() {
        return Collections.enumeration(List.of(MARKUP_HEAD_ELEMENT_SUPPORT));
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
