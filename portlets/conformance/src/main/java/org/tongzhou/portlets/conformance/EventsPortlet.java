package org.tongzhou.portlets.conformance;

import java.io.IOException;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.Event;
import javax.portlet.EventRequest;
import javax.portlet.EventResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.PortletRequest;
import javax.portlet.PortletSession;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.xml.namespace.QName;

/** Events (PLT.15): an action sends the event named by its parameters; every definition reports what has reached it. */
public class EventsPortlet extends GenericPortlet {
    static final String NAMESPACE = "urn:conformance";

    @Override
    public void processAction(ActionRequest request, ActionResponse response) {
        String name = request.getParameter("event");
        switch (String.valueOf(request.getParameter("value"))) {
            case "letter" -> response.setEvent(new QName(NAMESPACE, name), new Letter("通知", 2));
            case "null" -> response.setEvent(new QName(NAMESPACE, name), null);
            case "default" -> response.setEvent(name, "in the default namespace");
            default -> response.setEvent(new QName(NAMESPACE, name), request.getParameter("value"));
        }
    }

    @Override
    public void processEvent(EventRequest request, EventResponse response) throws PortletException {
        Event event = request.getEvent();
        PortletSession session = request.getPortletSession();
        Integer before = (Integer) session.getAttribute("count");
        session.setAttribute("count", before == null ? 1 : before + 1);
        if (getPortletName().equals("EventFailing")) {
            response.setRenderParameter("received", "before the failure");
            throw new PortletException("wanted by the test");
        }
        if (getPortletName().equals("EventCircle")) {
            response.setEvent(event.getQName(), event.getValue());
        }
        if (getPortletName().equals("EventRelay")) {
            response.setEvent(new QName(NAMESPACE, "city"), "relayed " + event.getValue());
        }
        Object value = event.getValue();
        response.setRenderParameter("received", event.getQName() + "=" + value + " " + (value == null ? "" : value.getClass().getName()));
        response.setRenderParameter("phase", String.valueOf(request.getAttribute(PortletRequest.LIFECYCLE_PHASE)));
        response.setRenderParameter("name", event.getName());
        response.setRenderParameter("method", request.getMethod());
        response.setRenderParameter("mine", String.valueOf(value instanceof Letter));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        new Report().parameters("param", request.getParameterMap())
            .put("count", request.getPortletSession().getAttribute("count"))
            .url("action", response.createActionURL()).url("reset", response.createResourceURL())
            .into(getPortletName(), response);
    }

    /** Forgets how many events have come. */
    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) {
        request.getPortletSession().removeAttribute("count");
    }
}
