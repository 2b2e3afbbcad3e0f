package org.tongzhou.portlets.conformance;

import java.io.IOException;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.PortletSession;
import javax.portlet.PortletSessionUtil;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;

/** The portlet session in both scopes (PLT.18), and how a servlet of the application sees it. */
public class SessionPortlet extends GenericPortlet {
    @Override
    public void processAction(ActionRequest request, ActionResponse response) {
        PortletSession session = request.getPortletSession();
        if (request.getParameter("invalidate") != null) {
            session.invalidate();
            return;
        }
        session.setAttribute("own", request.getParameter("value"));
        session.setAttribute("shared", request.getParameter("value"), PortletSession.APPLICATION_SCOPE);
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException, PortletException {
        PortletSession session = request.getPortletSession();
        String key = "javax.portlet.p." + request.getWindowID() + "?own"; // PLT.18.3
        new Report().put("own", session.getAttribute("own")).put("ownInPortletScope", session.getAttribute("own", PortletSession.PORTLET_SCOPE))
            .put("shared", session.getAttribute("shared", PortletSession.APPLICATION_SCOPE))
            .put("sharedInPortletScope", session.getAttribute("shared"))
            .put("encoded", session.getAttribute(key, PortletSession.APPLICATION_SCOPE))
            .put("decoded", PortletSessionUtil.decodeAttributeName(key)).put("decodedScope", PortletSessionUtil.decodeScope(key))
            .put("id", session.getId()).put("requested", request.getRequestedSessionId()).put("new", session.isNew())
            .put("same", request.getPortletSession(true) == session).put("context", session.getPortletContext() == getPortletContext())
            .put("maxInactive", session.getMaxInactiveInterval())
            .attempt("nullName", () -> session.getAttribute(null)).url("action", response.createActionURL())
            .into(getPortletName(), response);
        getPortletContext().getNamedDispatcher("reporter").include(request, response);
    }
}
