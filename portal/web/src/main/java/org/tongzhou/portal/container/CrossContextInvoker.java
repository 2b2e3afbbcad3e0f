package org.tongzhou.portal.container;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.EventRequest;
import javax.portlet.EventResponse;
import javax.portlet.HeaderRequest;
import javax.portlet.HeaderResponse;
import javax.portlet.PortletException;
import javax.portlet.PortletRequest;
import javax.portlet.PortletResponse;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.portlet.UnavailableException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;

import org.apache.pluto.container.FilterManager;
import org.apache.pluto.container.PortletInvokerService;
import org.apache.pluto.container.PortletRequestContext;
import org.apache.pluto.container.PortletResponseContext;

import org.tongzhou.kernel.PortletCall;
import org.tongzhou.kernel.PortletCall.Phase;
import org.tongzhou.kernel.PortletInvokerServlet;

/** Calls a portlet in its own web application by a dispatch to the servlet that the kernel has put there. */
final class CrossContextInvoker implements PortletInvokerService {
    @Override
    public void action(PortletRequestContext context, ActionRequest request, ActionResponse response, FilterManager filters)
        throws PortletException, IOException {
        try {
            ((WindowRequestContext) context).window().touch();
            invoke(Phase.ACTION, context, request, response, filters);
        } catch (PortletException | IOException | RuntimeException | Error e) {
            ((WindowRequestContext) context).window().request().actionFailed(e);
            throw e;
        }
    }

    @Override
    public void event(PortletRequestContext context, EventRequest request, EventResponse response, FilterManager filters)
        throws PortletException, IOException {
        ((WindowRequestContext) context).window().touch();
        invoke(Phase.EVENT, context, request, response, filters);
    }

    @Override
    public void render(PortletRequestContext context, RenderRequest request, RenderResponse response, FilterManager filters)
        throws PortletException, IOException {
        invoke(Phase.RENDER, context, request, response, filters);
    }

    @Override
    public void header(PortletRequestContext context, HeaderRequest request, HeaderResponse response, FilterManager filters)
        throws PortletException, IOException {
        invoke(Phase.HEADER, context, request, response, filters);
    }

    @Override
    public void serveResource(PortletRequestContext context, ResourceRequest request, ResourceResponse response, FilterManager filters)
        throws PortletException, IOException {
        invoke(Phase.RESOURCE, context, request, response, filters);
    }

    /** Portlets are loaded with their application; there is nothing to do later. */
    @Override
    public void load(PortletRequestContext context, PortletRequest request, PortletResponse response) {
        // made by the kernel's servlet when the application starts
    }

    /** @throws PortletException always: Pluto's administrative request has no use here */
    @Override
    public void admin(PortletRequestContext context, PortletRequest request, PortletResponse response) throws PortletException {
        throw new PortletException("administrative requests are not part of this portal");
    }

    private static void invoke(Phase phase, PortletRequestContext context, PortletRequest request, PortletResponse response,
        FilterManager filters) throws PortletException, IOException {
        WindowRequestContext own = (WindowRequestContext) context;
        PortalWindow window = own.window();
        String path = PortletInvokerServlet.path(window.getPortletDefinition().getPortletName());
        RequestDispatcher dispatcher = window.config().application().servletContext().getRequestDispatcher(path);
        if (dispatcher == null) {
            throw new UnavailableException("the application of " + window.getPortletDefinition().getPortletName() + " is going down", 1);
        }
        PortletResponseContext answer = (PortletResponseContext) request.getAttribute(PortletInvokerService.RESPONSE_CONTEXT);
        PortletCall call = new PortletCall(phase, request, response, filters, context, answer, window.request().viewer().sessionId());
        own.call(call);
        HttpServletRequest containerRequest = context.getContainerRequest();
        containerRequest.setAttribute(PortletCall.ATTRIBUTE, call);
        Runnable repair = repairOf(containerRequest);
        boolean done = false;
        try {
            if (phase == Phase.RESOURCE) {
                dispatcher.forward(containerRequest, context.getContainerResponse()); // the portlet owns the whole response
            } else {
                dispatcher.include(containerRequest, context.getContainerResponse());
            }
            done = true;
        } catch (ServletException e) {
            Throwable cause = e.getRootCause() == null ? e : e.getRootCause();
            throw cause instanceof PortletException portletException ? portletException : new PortletException(cause);
        } finally {
            if (!done) {
                repair.run();
            }
        }
    }

    /**
     * When the target of a dispatch throws, this server leaves a wrapper of its own among those of the request, and the request
     * then tells the portlet's paths to the error page.
     */
    private static Runnable repairOf(ServletRequest request) {
        Map<ServletRequestWrapper, ServletRequest> chain = new IdentityHashMap<>();
        ServletRequest current = request;
        while (current instanceof ServletRequestWrapper wrapper) {
            chain.put(wrapper, wrapper.getRequest());
            current = wrapper.getRequest();
        }
        return () -> chain.forEach(ServletRequestWrapper::setRequest);
    }
}
