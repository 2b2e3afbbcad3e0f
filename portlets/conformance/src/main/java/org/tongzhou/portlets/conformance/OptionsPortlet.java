package org.tongzhou.portlets.conformance;

import java.io.IOException;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.EventRequest;
import javax.portlet.EventResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.PortletRequest;
import javax.portlet.PortletURL;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.portlet.ResourceURL;
import javax.xml.namespace.QName;

/** Container runtime options (PLT.10.4); each definition sets another one. */
public class OptionsPortlet extends GenericPortlet {
    @Override
    public void processAction(ActionRequest request, ActionResponse response) {
        request.setAttribute("fromAction", request.getParameter("value"));
        request.setAttribute("javax.portlet.own", "kept out");
        request.getPortletSession().setAttribute("own", request.getParameter("value"));
        if (request.getParameter("event") != null) {
            response.setEvent(new QName(EventsPortlet.NAMESPACE, "scoped"), "x");
        }
    }

    @Override
    public void processEvent(EventRequest request, EventResponse response) {
        request.setAttribute("seenInEvent", request.getAttribute("fromAction"));
    }

    @Override
    protected void doHeaders(RenderRequest request, RenderResponse response) {
        response.addProperty("X-" + getPortletName(), String.valueOf(request.getAttribute(PortletRequest.RENDER_PART)));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException, PortletException {
        PortletURL same = response.createRenderURL();
        same.setParameters(request.getParameterMap());
        ResourceURL unscoped = response.createResourceURL();
        unscoped.setParameter(PortletRequest.ACTION_SCOPE_ID, (String) null);
        Object fromAction = request.getAttribute("fromAction");
        request.setAttribute("fromRender", "not for the next one");
        new Report().put("fromAction", fromAction).put("seenInEvent", request.getAttribute("seenInEvent"))
            .put("ownPrefix", request.getAttribute("javax.portlet.own"))
            .put("part", request.getAttribute(PortletRequest.RENDER_PART))
            .put("options", getPortletConfig().getContainerRuntimeOptions().keySet())
            .put("known", getPortletContext().getContainerRuntimeOptions().asIterator().hasNext())
            .url("again", same).url("action", response.createActionURL()).url("resource", response.createResourceURL()).url("unscoped", unscoped)
            .into(getPortletName(), response);
        getPortletContext().getRequestDispatcher("/WEB-INF/views/escape.jsp").include(request, response);
        getPortletContext().getNamedDispatcher("reporter").include(request, response);
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().write(new Report().put("fromAction", request.getAttribute("fromAction")).toString());
    }
}
