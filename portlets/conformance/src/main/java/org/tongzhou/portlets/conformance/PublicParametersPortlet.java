package org.tongzhou.portlets.conformance;

import java.io.IOException;
import java.util.TreeMap;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletURL;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

/** Public render parameters (PLT.11.1.2): definitions that know one parameter under several names, or not at all. */
public class PublicParametersPortlet extends GenericPortlet {
    @Override
    public void processAction(ActionRequest request, ActionResponse response) {
        String name = request.getParameter("name");
        if (request.getParameter("remove") != null) {
            response.removePublicRenderParameter(name);
        } else {
            response.setRenderParameter(name, request.getParameterValues("value"));
        }
        response.setRenderParameter("seen", new Report().parameters("param", request.getParameterMap()).toString());
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        PortletURL set = response.createRenderURL();
        set.setParameter("city", new String[] {"北京", "Peking"});
        set.setParameter("own", "private");
        PortletURL removed = response.createRenderURL();
        removed.setParameter("other", "1");
        removed.removePublicRenderParameter("city");
        new Report().parameters("param", new TreeMap<>(request.getParameterMap()))
            .parameters("private", request.getPrivateParameterMap()).parameters("public", request.getPublicParameterMap())
            .put("names", getPortletConfig().getPublicRenderParameterNames().asIterator().hasNext())
            .url("set", set).url("remove", removed).url("plain", response.createRenderURL())
            .url("action", response.createActionURL()).url("resource", response.createResourceURL())
            .into(getPortletName(), response);
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().write(new Report().parameters("param", request.getParameterMap()).toString());
    }
}
