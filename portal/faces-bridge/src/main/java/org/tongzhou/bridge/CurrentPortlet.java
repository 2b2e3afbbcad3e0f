package org.tongzhou.bridge;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import javax.portlet.PortletMode;
import javax.portlet.PortletModeException;
import javax.portlet.PortletPreferences;
import javax.portlet.PortletRequest;
import javax.portlet.PortletResponse;
import javax.portlet.PortletURL;
import javax.portlet.StateAwareResponse;
import javax.portlet.WindowState;
import javax.portlet.WindowStateException;
import javax.xml.namespace.QName;

/**
 * The portlet call that a view serves: {@code #{portlet}} in views, {@link #get} in beans. Holds for the present request only.
 */
public final class CurrentPortlet {
    private final BridgeContext context;

    CurrentPortlet(BridgeContext context) {
        this.context = context;
    }

    /** The portlet that is being called. @throws IllegalStateException if none is */
    public static CurrentPortlet get() {
        return new CurrentPortlet(BridgeContext.current());
    }

    /** The request, an ActionRequest, EventRequest, RenderRequest or ResourceRequest. */
    public PortletRequest getRequest() {
        return context.request();
    }

    /** The response that belongs to the request. */
    public PortletResponse getResponse() {
        return context.response();
    }

    /** The name in portlet.xml. */
    public String getName() {
        return context.config().getPortletName();
    }

    /** {@code view}, {@code edit} or {@code help}. */
    public String getMode() {
        return context.request().getPortletMode().toString();
    }

    /** {@code normal} or {@code maximized}; a minimized window shows no view. */
    public String getWindowState() {
        return context.request().getWindowState().toString();
    }

    /** Whether the window has the page for itself. */
    public boolean isMaximized() {
        return context.request().getWindowState().equals(WindowState.MAXIMIZED);
    }

    /** The name with which the user has logged in, null if nobody has. */
    public String getUser() {
        return context.request().getRemoteUser();
    }

    /** The language in which the user reads. */
    public Locale getLocale() {
        return context.request().getLocale();
    }

    /** The window's preferences, to be changed and stored in actions and ajax requests. */
    public PortletPreferences getStoredPreferences() {
        return context.request().getPreferences();
    }

    /** The first value of each preference, for reading: {@code #{portlet.preferences.greeting}}. */
    public Map<String, String> getPreferences() {
        Map<String, String> first = new LinkedHashMap<>();
        context.request().getPreferences().getMap().forEach((name, values) -> first.put(name, values.length == 0 ? null : values[0]));
        return first;
    }

    /**
     * Addresses of this window in another mode or window state, with the first view there: {@code view}, {@code edit}, {@code help},
     * {@code normal}, {@code maximized}. Empty in actions and events, which cannot make addresses.
     */
    public Map<String, String> getUrls() {
        Map<String, String> urls = new LinkedHashMap<>();
        if (context.makesUrls()) {
            for (PortletMode mode : new PortletMode[] {PortletMode.VIEW, PortletMode.EDIT, PortletMode.HELP}) {
                if (context.request().isPortletModeAllowed(mode)) {
                    urls.put(mode.toString(), url(mode, null));
                }
            }
            for (WindowState state : new WindowState[] {WindowState.NORMAL, WindowState.MAXIMIZED}) {
                if (context.request().isWindowStateAllowed(state)) {
                    urls.put(state.toString(), url(null, state));
                }
            }
        }
        return urls;
    }

    /** An address of a view of the present mode, in the present window state; in render and resource requests only. @param view its file without {@code .xhtml} */
    public PortletURL createUrl(String view) {
        PortletURL url = context.mimeResponse().createRenderURL();
        if (!view.equals(context.views().name(context.views().first()))) {
            url.setParameter(Parameters.VIEW, view);
        }
        return url;
    }

    /**
     * Sends an event to the other windows (PLT.15.2), when the action is over.
     *
     * @param name  one of the portlet's {@code supported-publishing-event}s in portlet.xml
     * @param value of a class that the receivers' applications can load, as the event goes through serialisation
     * @throws IllegalStateException in an ajax request or while rendering: only actions and events may send
     */
    public void send(QName name, Serializable value) {
        if (!(context.response() instanceof StateAwareResponse response)) {
            throw new IllegalStateException("an event can be sent in an action only: say ajax=\"false\"");
        }
        response.setEvent(name, value);
    }

    private String url(PortletMode mode, WindowState state) {
        PortletURL url = context.mimeResponse().createRenderURL();
        try {
            if (mode != null) {
                url.setPortletMode(mode);
            }
            if (state != null) {
                url.setWindowState(state);
            }
        } catch (PortletModeException | WindowStateException e) {
            throw new IllegalStateException(e); // asked whether it is allowed
        }
        return url.toString().replace("&amp;", "&");
    }
}
