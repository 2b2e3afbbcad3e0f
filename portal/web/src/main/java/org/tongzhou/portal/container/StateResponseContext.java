package org.tongzhou.portal.container;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.portlet.Event;
import javax.portlet.MutableRenderParameters;
import javax.portlet.PortletMode;
import javax.portlet.PortletRequest;
import javax.portlet.WindowState;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.pluto.container.EventProvider;
import org.apache.pluto.container.PortletActionResponseContext;
import org.apache.pluto.container.PortletContainer;
import org.apache.pluto.container.PortletEventResponseContext;
import org.apache.pluto.container.PortletURLProvider;
import org.apache.pluto.container.PortletWindow;
import org.apache.pluto.container.impl.MutableRenderParametersImpl;

import org.tongzhou.portal.url.PageState;
import org.tongzhou.portal.url.WindowNavigation;

/**
 * The response of an action or event (PLT.12.2): changes are kept apart and written into the page's state when the portlet is
 * done, or thrown away when it fails.
 */
final class StateResponseContext extends WindowResponseContext implements PortletActionResponseContext, PortletEventResponseContext {
    private PortletUrl changes;
    private List<Event> events;
    private String redirect;
    private String redirectParameter;
    private String actionScopeId;

    StateResponseContext(PortletContainer container, HttpServletRequest request, HttpServletResponse response, PortletWindow window,
        String phase) {
        super(container, request, response, window, phase);
        reset();
    }

    @Override
    public void reset() {
        changes = new PortletUrl(window(), PortletURLProvider.TYPE.RENDER);
        if (!window().isVersion3()) {
            changes.renderParameters().clear(); // PLT.12.2.3: a response starts without the old ones
        }
        events = new ArrayList<>();
        if (actionScopeId != null) {
            setActionScopedId(window().getStringId(), new String[] {actionScopeId});
        }
    }

    @Override
    public PortletMode getPortletMode() {
        return changes.getPortletMode();
    }

    @Override
    public void setPortletMode(PortletMode mode) {
        changes.setPortletMode(mode);
    }

    @Override
    public WindowState getWindowState() {
        return changes.getWindowState();
    }

    @Override
    public void setWindowState(WindowState state) {
        changes.setWindowState(state);
    }

    @Override
    public List<Event> getEvents() {
        return events;
    }

    @Override
    public EventProvider getEventProvider() {
        return PortletEvent::of;
    }

    @Override
    public void addPublicRenderParameter(String windowId, String name, String[] values) {
        changes.addPublicRenderParameter(windowId, name, values);
    }

    @Override
    public void removePublicRenderParameter(String windowId, String name) {
        changes.removePublicRenderParameter(windowId, name);
    }

    @Override
    public boolean isPublicRenderParameter(String windowId, String name) {
        return changes.isPublicRenderParameter(windowId, name);
    }

    @Override
    public Set<String> getPrivateParameterNames(String windowId) {
        return changes.getPrivateParameterNames(windowId);
    }

    @Override
    public String[] getParameterValues(String windowId, String name) {
        return changes.getParameterValues(windowId, name);
    }

    @Override
    public void setParameter(String windowId, String name, String[] values) {
        changes.setParameter(windowId, name, values);
    }

    @Override
    public void removeParameter(String windowId, String name) {
        changes.removeParameter(windowId, name);
    }

    @Override
    public MutableRenderParameters getRenderParameters(String windowId) {
        return new MutableRenderParametersImpl(changes, windowId);
    }

    @Override
    public void setActionScopedId(String windowId, String[] value) {
        actionScopeId = value == null ? null : value[0];
        if (value != null) {
            changes.setParameter(windowId, PortletRequest.ACTION_SCOPE_ID, value);
        }
    }

    @Override
    public void setRedirect(String location) {
        redirect = location;
    }

    /** PLT.12.3: the portlet's redirect carries the address of the page in a parameter. */
    @Override
    public void setRedirect(String location, String renderUrlParameter) {
        redirect = location;
        redirectParameter = renderUrlParameter;
    }

    @Override
    public boolean isRedirect() {
        return redirect != null;
    }

    /** Writes the changes into the state of the page. */
    @Override
    public void close() {
        if (isClosed()) {
            return;
        }
        super.close();
        PageRequest request = window().request();
        PageState changed = request.state()
            .with(window().getStringId(), new WindowNavigation(changes.getPortletMode(), changes.getWindowState(), changes.renderParameters()))
            .withPublicParameters(changes.publicParameters());
        request.state(changed);
    }

    /** Where the browser is sent after an action: the page with its new state (PRG), or where the portlet says. */
    @Override
    public String getResponseURL() {
        close();
        String page = window().request().address();
        if (redirect == null) {
            return page;
        }
        return redirectParameter == null ? redirect : withParameter(redirect, redirectParameter, page);
    }

    private static String withParameter(String location, String name, String value) {
        int hash = location.indexOf('#');
        String address = hash < 0 ? location : location.substring(0, hash);
        String fragment = hash < 0 ? "" : location.substring(hash);
        return address + (address.indexOf('?') < 0 ? '?' : '&') + URLEncoder.encode(name, StandardCharsets.UTF_8) + '='
            + URLEncoder.encode(value, StandardCharsets.UTF_8) + fragment;
    }
}
