package org.tongzhou.portlets.conformance;

import java.io.IOException;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.EventRequest;
import javax.portlet.EventResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.PortletRequest;
import javax.portlet.PortletRequestDispatcher;
import javax.portlet.PortletResponse;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.xml.namespace.QName;

/** Dispatching to servlets (PLT.19) in every phase; {@code how} is include, forward, named or forwardNamed. */
public class DispatchPortlet extends GenericPortlet {
    private static final String PATH = "/dispatched/path?own=query&added=%E5%90%8C";

    @Override
    public void processAction(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        if (request.getParameter("event") != null) {
            response.setEvent(new QName(EventsPortlet.NAMESPACE, "dispatch"), request.getParameter("how"));
            return;
        }
        String seen = dispatch(request.getParameter("how"), request, response);
        if (request.getParameter("redirect") == null) {
            response.setRenderParameter("phase", "action");
            response.setRenderParameter("report", seen);
        }
    }

    @Override
    public void processEvent(EventRequest request, EventResponse response) throws PortletException, IOException {
        response.setRenderParameter("phase", "event");
        response.setRenderParameter("report", dispatch(String.valueOf(request.getEvent().getValue()), request, response));
    }

    private String dispatch(String how, PortletRequest request, PortletResponse response) throws PortletException, IOException {
        request.setAttribute("given", "by the portlet");
        PortletRequestDispatcher dispatcher = how.toLowerCase(java.util.Locale.ROOT).contains("named")
            ? getPortletContext().getNamedDispatcher("reporter")
            : getPortletContext().getRequestDispatcher(PATH + (response instanceof RenderResponse ? "" : "&keep=1"));
        if (how.startsWith("forward")) {
            dispatcher.forward(request, response);
        } else {
            dispatcher.include(request, response);
        }
        return String.valueOf(request.getAttribute("report"));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException, PortletException {
        String how = request.getParameter("how");
        Report report = new Report().parameters("param", request.getParameterMap());
        report.put("relative", getPortletContext().getRequestDispatcher("relative"))
            .put("unknownName", getPortletContext().getNamedDispatcher("unheard of"));
        var render = response.createRenderURL();
        render.setParameter("own", "render");
        report.url("render", render).url("action", response.createActionURL()).url("resource", response.createResourceURL());
        if (how == null) {
            report.into(getPortletName(), response);
            return;
        }
        if (how.equals("forward")) {
            response.getWriter().write("this is cleared by the forward");
            dispatch(how, request, response);
            return;
        }
        if (how.equals("forwardAfterFlush")) {
            response.getWriter().write("written");
            response.flushBuffer();
            report.attempt("forwardAfterFlush", () -> dispatch("forward", request, response));
        } else {
            dispatch(how, request, response);
        }
        report.put("answered", request.getAttribute("answered")).put("included", request.getAttribute("jakarta.servlet.include.request_uri"))
            .put("afterwards", request.getParameter("added"));
        report.into(getPortletName(), response);
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws PortletException, IOException {
        String how = request.getParameter("how");
        PortletRequestDispatcher dispatcher = getPortletContext().getRequestDispatcher(PATH);
        request.setAttribute("given", "by the portlet");
        if ("include".equals(how)) {
            dispatcher.include(request, response);
        } else {
            dispatcher.forward(request, response);
        }
    }
}
