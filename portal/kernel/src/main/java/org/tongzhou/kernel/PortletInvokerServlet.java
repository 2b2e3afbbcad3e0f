package org.tongzhou.kernel;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import javax.portlet.PortletException;
import javax.portlet.PortletRequest;
import javax.portlet.UnavailableException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.pluto.container.PortletRequestContext;
import org.apache.pluto.container.bean.processor.PortletInvoker;

/**
 * Calls one portlet inside its own web application, so that class loader, naming, session and CDI are the application's own.
 * The initializer adds one for each portlet definition. Nobody but the portal can use it: a request that brings no
 * {@link PortletCall} is answered with 404.
 */
public final class PortletInvokerServlet extends HttpServlet {
    static final String PORTLET_NAME = "portlet-name";

    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = System.getLogger(PortletInvokerServlet.class.getName());
    private static final String PATH_PREFIX = "/-portlet/";

    private transient PortletApplication application;
    private transient PortletConfiguration config;
    private transient volatile PortletInvoker portlet;
    private transient volatile UnavailableException unavailable;
    private transient volatile long unavailableUntilNanos;

    /** Where the servlet of a portlet stands within its application. */
    public static String path(String portletName) {
        return PATH_PREFIX + portletName;
    }

    /** PLT.5.2.2: a portlet whose initialisation fails is unavailable; the other portlets of its application are not. */
    @Override
    public void init() {
        String name = getInitParameter(PORTLET_NAME);
        application = PortletRegistry.INSTANCE.enlist(getServletContext());
        config = application.config(name);
        PortletInvoker made = application.invoker(name);
        try (CdiScopes.Scope scope = application.scopes().enterForInit()) {
            made.init(config);
            portlet = made;
        } catch (PortletException | RuntimeException | LinkageError e) {
            unavailable = new UnavailableException("portlet " + name + " could not be initialised");
            unavailable.initCause(e);
            LOGGER.log(Level.ERROR, "Portlet " + getServletContext().getContextPath() + "::" + name
                + " could not be initialised and stays unavailable until its application is deployed again", e);
        } finally {
            PortletRegistry.INSTANCE.portletStarted(application);
        }
    }

    /** PLT.5.2.5. */
    @Override
    public void destroy() {
        retire();
        if (application != null) {
            PortletRegistry.INSTANCE.unregister(application);
        }
    }

    @Override
    protected void service(HttpServletRequest dispatched, HttpServletResponse response) throws ServletException, IOException {
        PortletCall call = (PortletCall) dispatched.getAttribute(PortletCall.ATTRIBUTE);
        if (call == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        dispatched.removeAttribute(PortletCall.ATTRIBUTE);
        PortletInvoker available = available();
        HttpServletRequest request = new InOwnContext(dispatched, getServletContext());
        try (CdiScopes.Scope scope = application.scopes().enter(request, call.sessionId())) {
            prepare(call, request, response);
            call.phase().run(call, available, application);
        } catch (UnavailableException e) {
            becomeUnavailable(e);
            throw new ServletException(e);
        } catch (PortletException e) {
            throw new ServletException(e);
        } finally {
            call.requestContext().setExecutingRequestBody(false);
        }
    }

    private void prepare(PortletCall call, HttpServletRequest request, HttpServletResponse response) {
        PortletRequestContext context = call.requestContext();
        // the response first: action-scoped attributes write into it when the request context starts
        call.responseContext().init(config, request, response);
        context.init(config, getServletContext(), request, response, call.responseContext());
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            context.setAsyncServletRequest(request);
        }
        context.setExecutingRequestBody(true);
        // servlets and JSPs that the portlet includes see the phase too (PortletRequest.LIFECYCLE_PHASE)
        request.setAttribute(PortletRequest.LIFECYCLE_PHASE, call.request().getAttribute(PortletRequest.LIFECYCLE_PHASE));
        if (context.getRenderHeaders() != null) {
            call.request().setAttribute(PortletRequest.RENDER_PART, context.getRenderHeaders());
        }
    }

    private PortletInvoker available() throws ServletException {
        UnavailableException reason = unavailable;
        if (reason != null) {
            if (reason.isPermanent() || portlet == null || System.nanoTime() - unavailableUntilNanos < 0) {
                throw new ServletException(reason);
            }
            unavailable = null;
        }
        return portlet;
    }

    /** PLT.5.5: permanently, or for the seconds that the portlet has asked for. */
    private void becomeUnavailable(UnavailableException reason) {
        unavailableUntilNanos = System.nanoTime() + reason.getUnavailableSeconds() * 1_000_000_000L;
        unavailable = reason; // before the portlet goes: nobody may find neither
        if (reason.isPermanent()) {
            retire();
        }
    }

    private synchronized void retire() {
        PortletInvoker retired = portlet;
        portlet = null;
        if (retired != null) {
            try {
                retired.destroy();
            } catch (RuntimeException | LinkageError e) { // PLT.5.4: a portlet that fails here is ended all the same
                LOGGER.log(Level.WARNING, "Portlet " + getInitParameter(PORTLET_NAME) + " failed while it was ended", e);
            }
        }
    }

    /** In a cross-context include this server answers with the portal's context; Pluto builds its paths from it. */
    private static final class InOwnContext extends HttpServletRequestWrapper {
        private static final String FORM = "application/x-www-form-urlencoded";

        private final ServletContext context;

        InOwnContext(HttpServletRequest request, ServletContext context) {
            super(request);
            this.context = context;
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        /** PLT.11.4.2: Pluto knows a form by the bare type, to which this server adds the charset that the portal reads it in. */
        @Override
        public String getContentType() {
            String type = super.getContentType();
            return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length()) ? FORM : type;
        }
    }
}
