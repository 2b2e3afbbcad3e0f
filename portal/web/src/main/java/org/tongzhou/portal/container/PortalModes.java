package org.tongzhou.portal.container;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.portlet.PortletMode;
import javax.portlet.WindowState;

import org.apache.pluto.container.om.portlet.CustomPortletMode;
import org.apache.pluto.container.om.portlet.CustomWindowState;
import org.apache.pluto.container.om.portlet.PortletDefinition;

import org.tongzhou.kernel.PortletRegistry;

/** The portlet modes and window states this portal knows (PLT.8, PLT.9). */
final class PortalModes {
    /** VIEW, EDIT, HELP and the CONFIG and PREVIEW modes that PLT.A.1 suggests. */
    static final List<PortletMode> MODES = List.of(PortletMode.VIEW, PortletMode.EDIT, PortletMode.HELP,
        new PortletMode("config"), new PortletMode("preview"));
    static final List<WindowState> STATES = List.of(WindowState.NORMAL, WindowState.MINIMIZED, WindowState.MAXIMIZED);

    private PortalModes() {
    }

    /** PLT.9.4: the portal shows any custom state that an application declares. */
    static List<WindowState> states() {
        Set<WindowState> states = new LinkedHashSet<>(STATES);
        PortletRegistry.INSTANCE.applications().forEach(application -> application.definition().getCustomWindowStates()
            .forEach(custom -> states.add(new WindowState(custom.getWindowState()))));
        return List.copyOf(states);
    }

    /** Known to the portal, or a custom mode that the portlet manages itself (PLT.8.4). */
    static boolean isKnown(PortletMode mode, PortletDefinition portlet) {
        if (MODES.contains(mode)) {
            return true;
        }
        CustomPortletMode custom = portlet.getApplication().getCustomPortletMode(mode.toString());
        return custom != null && !custom.isPortalManaged();
    }

    /**
     * Known to the portal, or declared by the application and supported by the portlet (PLT.9.4). The portal gives a custom
     * state the room of a normal window.
     */
    static boolean isKnown(WindowState state, PortletDefinition portlet) {
        if (STATES.contains(state)) {
            return true;
        }
        CustomWindowState custom = portlet.getApplication().getCustomWindowState(state.toString());
        return custom != null && portlet.getSupports().stream()
            .anyMatch(supports -> supports.getWindowStates().stream().anyMatch(state.toString()::equalsIgnoreCase));
    }
}
