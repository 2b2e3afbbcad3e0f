package org.tongzhou.portlets.conformance;

import java.io.IOException;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.EventRequest;
import javax.portlet.EventResponse;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.annotations.ActionMethod;
import javax.portlet.annotations.EventDefinition;
import javax.portlet.annotations.EventMethod;
import javax.portlet.annotations.PortletApplication;
import javax.portlet.annotations.PortletConfiguration;
import javax.portlet.annotations.PortletQName;
import javax.portlet.annotations.RenderMethod;

import jakarta.enterprise.context.ApplicationScoped;

/** A portlet that is no class of its own but the methods of a bean. */
@ApplicationScoped
@PortletApplication(events = @EventDefinition(qname = @PortletQName(namespaceURI = "urn:conformance", localPart = "letter"),
    payloadType = Letter.class))
@PortletConfiguration(portletName = "Methods")
public class AnnotatedMethods {
    /** Renders. */
    @RenderMethod(portletNames = "Methods")
    public void show(RenderRequest request, RenderResponse response) throws IOException {
        response.setContentType("text/html");
        java.io.StringWriter action = new java.io.StringWriter();
        response.createActionURL().write(action, true);
        response.getWriter().write("<pre data-report=\"Methods\">acted=" + request.getParameter("acted")
            + "\nletter=" + request.getParameter("letter") + "\naction=" + action + "</pre>");
    }

    /** Acts. */
    @ActionMethod(portletName = "Methods")
    public void act(ActionRequest request, ActionResponse response) {
        response.setRenderParameter("acted", "yes");
    }

    /** Takes the letter of another application's portlet in this application's own class. */
    @EventMethod(portletName = "Methods", processingEvents = @PortletQName(namespaceURI = "urn:conformance", localPart = "letter"))
    public void take(EventRequest request, EventResponse response) {
        Object value = request.getEvent().getValue();
        response.setRenderParameter("letter", value instanceof Letter letter ? letter.subject() + " " + letter.pages()
            : value.getClass() + " of another class loader");
    }
}
