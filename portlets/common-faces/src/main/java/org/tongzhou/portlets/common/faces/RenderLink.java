package org.tongzhou.portlets.common.faces;

import javax.portlet.MimeResponse;
import javax.portlet.PortletModeException;
import javax.portlet.PortletMode;
import javax.portlet.PortletURL;
import javax.portlet.WindowState;
import javax.portlet.WindowStateException;

import org.tongzhou.bridge.CurrentPortlet;

/** An address of the window that is being rendered; made for one use, in a render or resource request (PLT.7.1). */
public final class RenderLink {
    private final PortletURL url;

    /** The first view in the present mode and state, without parameters of its own; public ones stay. */
    public RenderLink() {
        url = ((MimeResponse) CurrentPortlet.get().getResponse()).createRenderURL();
    }

    /** Another view in the present mode and state. @param view a file of {@code WEB-INF/views}, without {@code .xhtml} */
    public RenderLink(String view) {
        url = CurrentPortlet.get().createUrl(view);
    }

    /** @param value none if it is null or empty */
    public RenderLink with(String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            url.setParameter(name, value.toString());
        }
        return this;
    }

    /** Takes a public render parameter away. */
    public RenderLink without(String publicName) {
        url.removePublicRenderParameter(publicName);
        return this;
    }

    /** With the page for itself, and to be looked at. */
    public RenderLink maximized() {
        return in(WindowState.MAXIMIZED);
    }

    /** In its place on the page. */
    public RenderLink normal() {
        return in(WindowState.NORMAL);
    }

    private RenderLink in(WindowState state) {
        try {
            url.setWindowState(state);
            url.setPortletMode(PortletMode.VIEW);
            return this;
        } catch (WindowStateException | PortletModeException e) {
            throw new IllegalStateException(e); // every window may be in these
        }
    }

    @Override
    public String toString() {
        return url.toString().replace("&amp;", "&");
    }
}
