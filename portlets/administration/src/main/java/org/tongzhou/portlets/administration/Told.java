package org.tongzhou.portlets.administration;

import java.io.Serializable;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.PortletSession;
import javax.portlet.RenderRequest;

/**
 * What a window tells after an act. It waits in the portlet session, since only a short mark goes into the address, and is told
 * as long as the address has that mark.
 *
 * @param good whether the act was done
 */
public record Told(boolean good, String text) implements Serializable {
    private static final String NAME = "told";

    static void done(String text, ActionRequest request, ActionResponse response) {
        keep(new Told(true, text), request, response);
    }

    static void refused(String text, ActionRequest request, ActionResponse response) {
        keep(new Told(false, text), request, response);
    }

    /** Gives the view what there is to tell. */
    static void show(RenderRequest request) {
        PortletSession session = request.getPortletSession(false);
        if (session != null && request.getParameter(NAME) != null && session.getAttribute(NAME) instanceof Told told) {
            request.setAttribute(NAME, told);
        }
    }

    private static void keep(Told told, ActionRequest request, ActionResponse response) {
        request.getPortletSession().setAttribute(NAME, told);
        response.setRenderParameter(NAME, told.good ? "done" : "refused");
    }
}
