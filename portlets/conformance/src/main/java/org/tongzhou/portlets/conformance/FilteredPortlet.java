package org.tongzhou.portlets.conformance;

import java.io.IOException;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.EventRequest;
import javax.portlet.EventResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.xml.namespace.QName;

/** Reports which filters a request has passed in each phase (PLT.20). */
public class FilteredPortlet extends GenericPortlet {
    @Override
    public void processAction(ActionRequest request, ActionResponse response) {
        response.setRenderParameter("action", String.valueOf(request.getAttribute(TracingFilter.TRACE)));
        response.setEvent(new QName(EventsPortlet.NAMESPACE, "filtered"), "x");
    }

    @Override
    public void processEvent(EventRequest request, EventResponse response) {
        response.setRenderParameters(request); // keeps what the action has set
        response.setRenderParameter("event", String.valueOf(request.getAttribute(TracingFilter.TRACE)));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        response.setTitle("title");
        new Report().put("render", request.getAttribute(TracingFilter.TRACE)).parameters("param", request.getParameterMap())
            .url("action", response.createActionURL()).url("resource", response.createResourceURL())
            .into(getPortletName(), response);
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().write(new Report().put("resource", request.getAttribute(TracingFilter.TRACE)).toString());
    }
}
