package org.tongzhou.portal.container;

import javax.portlet.PortletRequest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.pluto.container.PortletActionResponseContext;
import org.apache.pluto.container.PortletContainer;
import org.apache.pluto.container.PortletEventResponseContext;
import org.apache.pluto.container.PortletHeaderResponseContext;
import org.apache.pluto.container.PortletRenderResponseContext;
import org.apache.pluto.container.PortletRequestContext;
import org.apache.pluto.container.PortletRequestContextService;
import org.apache.pluto.container.PortletResourceRequestContext;
import org.apache.pluto.container.PortletResourceResponseContext;
import org.apache.pluto.container.PortletWindow;

/** Makes the contexts of each phase. */
final class RequestContexts implements PortletRequestContextService {
    /** The request attribute by which a renderer sees what the portlet says of caching, and gives it the token it has. */
    static final String CACHE_CONTROL = RequestContexts.class.getName() + ".cacheControl";

    @Override
    public PortletRequestContext getPortletActionRequestContext(PortletContainer container, HttpServletRequest request,
        HttpServletResponse response, PortletWindow window) {
        return new WindowRequestContext(container, request, response, window, PortletRequest.ACTION_PHASE);
    }

    @Override
    public PortletRequestContext getPortletEventRequestContext(PortletContainer container, HttpServletRequest request,
        HttpServletResponse response, PortletWindow window) {
        return new WindowRequestContext(container, request, response, window, PortletRequest.EVENT_PHASE);
    }

    @Override
    public PortletResourceRequestContext getPortletResourceRequestContext(PortletContainer container, HttpServletRequest request,
        HttpServletResponse response, PortletWindow window) {
        return new WindowRequestContext(container, request, response, window, PortletRequest.RESOURCE_PHASE);
    }

    @Override
    public PortletRequestContext getPortletHeaderRequestContext(PortletContainer container, HttpServletRequest request,
        HttpServletResponse response, PortletWindow window) {
        return new WindowRequestContext(container, request, response, window, PortletRequest.HEADER_PHASE);
    }

    @Override
    public PortletRequestContext getPortletRenderRequestContext(PortletContainer container, HttpServletRequest request,
        HttpServletResponse response, PortletWindow window) {
        return new WindowRequestContext(container, request, response, window, PortletRequest.RENDER_PHASE);
    }

    @Override
    public PortletActionResponseContext getPortletActionResponseContext(PortletContainer container, HttpServletRequest request,
        HttpServletResponse response, PortletWindow window, PortletRequestContext context) {
        StateResponseContext action = new StateResponseContext(container, request, response, window, PortletRequest.ACTION_PHASE);
        ((PortalWindow) window).request().actionResponse(action);
        return action;
    }

    @Override
    public PortletEventResponseContext getPortletEventResponseContext(PortletContainer container, HttpServletRequest request,
        HttpServletResponse response, PortletWindow window, PortletRequestContext context) {
        return new StateResponseContext(container, request, response, window, PortletRequest.EVENT_PHASE);
    }

    @Override
    public PortletResourceResponseContext getPortletResourceResponseContext(PortletContainer container, HttpServletRequest request,
        HttpServletResponse response, PortletWindow window, PortletRequestContext context) {
        return mime(container, request, response, window, PortletRequest.RESOURCE_PHASE);
    }

    @Override
    public PortletRenderResponseContext getPortletRenderResponseContext(PortletContainer container, HttpServletRequest request,
        HttpServletResponse response, PortletWindow window, PortletRequestContext context) {
        return mime(container, request, response, window, PortletRequest.RENDER_PHASE);
    }

    @Override
    public PortletHeaderResponseContext getPortletHeaderResponseContext(PortletContainer container, HttpServletRequest request,
        HttpServletResponse response, PortletWindow window, PortletRequestContext context) {
        return mime(container, request, response, window, PortletRequest.HEADER_PHASE);
    }

    private static MimeResponseContext mime(PortletContainer container, HttpServletRequest request, HttpServletResponse response,
        PortletWindow window, String phase) {
        ResponseCacheControl control = (ResponseCacheControl) request.getAttribute(CACHE_CONTROL);
        boolean render = phase.equals(PortletRequest.RENDER_PHASE);
        return new MimeResponseContext(container, request, response, window, phase,
            render && control != null ? control : new ResponseCacheControl(knownEtag(request, phase)));
    }

    /** PLT.22.2: a browser that asks for a resource says what it has. */
    private static String knownEtag(HttpServletRequest request, String phase) {
        String header = phase.equals(PortletRequest.RESOURCE_PHASE) ? request.getHeader("If-None-Match") : null;
        return header == null ? null : header.replaceFirst("^(?:W/)?\"(.*)\"$", "$1");
    }
}
