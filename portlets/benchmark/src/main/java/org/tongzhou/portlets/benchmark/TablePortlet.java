package org.tongzhou.portlets.benchmark;

import java.io.IOException;
import java.util.List;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.PortletURL;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceURL;
import javax.portlet.WindowState;

/** A list as offices have them: rows, and links to sort, to page, to enlarge, to act and to export. */
public class TablePortlet extends GenericPortlet {
    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        response.setContentType("text/html");
        TableMarkup.write(response.getWriter(), List.of(
            escape(sortedBy(response, "1")), escape(sortedBy(response, "2")), escape(secondPage(response)),
            escape(maximized(response)), escape(deletion(response)), escape(export(response))));
    }

    /** An act for the link; what it does is not measured. */
    @Override
    public void processAction(ActionRequest request, ActionResponse response) {
        response.setRenderParameter("deleted", request.getParameter("id"));
    }

    private static String sortedBy(RenderResponse response, String column) {
        PortletURL url = response.createRenderURL();
        url.setParameter("sort", column);
        return url.toString();
    }

    private static String secondPage(RenderResponse response) {
        PortletURL url = response.createRenderURL();
        url.setParameter("sort", "1");
        url.setParameter("page", "2");
        return url.toString();
    }

    private static String maximized(RenderResponse response) throws PortletException {
        PortletURL url = response.createRenderURL();
        url.setWindowState(WindowState.MAXIMIZED);
        return url.toString();
    }

    private static String deletion(RenderResponse response) {
        PortletURL url = response.createActionURL();
        url.setParameter("id", "1001");
        return url.toString();
    }

    private static String export(RenderResponse response) {
        ResourceURL url = response.createResourceURL();
        url.setResourceID("export");
        return url.toString();
    }

    /** Portals may answer with addresses that are escaped already. */
    private static String escape(String address) {
        return address.contains("&amp;") ? address : address.replace("&", "&amp;");
    }
}
