package org.tongzhou.portlets.conformance;

import java.io.IOException;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

/** The tag library (PLT.26) in a JSP. */
public class TagsPortlet extends GenericPortlet {
    @Override
    public void processAction(ActionRequest request, ActionResponse response) {
        response.setRenderParameter("action", String.valueOf(request.getParameter(ActionRequest.ACTION_NAME)));
        response.setRenderParameter("a", request.getParameterValues("a"));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        request.setAttribute("report", new Report().parameters("param", request.getParameterMap()).markup(getPortletName()));
        request.getPortletSession().setAttribute("inSession", "yes");
        getPortletContext().getRequestDispatcher("/WEB-INF/views/tags.jsp").include(request, response);
    }

    @Override
    protected void doEdit(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        doView(request, response);
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().write(new Report().put("id", request.getResourceID()).parameters("param", request.getParameterMap()).toString());
    }
}
