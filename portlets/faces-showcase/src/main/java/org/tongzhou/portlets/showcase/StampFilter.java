package org.tongzhou.portlets.showcase;

import java.io.IOException;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.PortletException;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.portlet.filter.ActionFilter;
import javax.portlet.filter.ActionRequestWrapper;
import javax.portlet.filter.FilterChain;
import javax.portlet.filter.FilterConfig;
import javax.portlet.filter.RenderFilter;
import javax.portlet.filter.RenderRequestWrapper;
import javax.portlet.filter.RenderResponseWrapper;
import javax.portlet.filter.ResourceFilter;
import javax.portlet.filter.ResourceRequestWrapper;

/** Wraps what a portlet gets, as filters may (PLT.20.2). */
public class StampFilter implements RenderFilter, ActionFilter, ResourceFilter {
    @Override
    public void init(FilterConfig config) {
        // nothing to set
    }

    @Override
    public void destroy() {
        // nothing to end
    }

    @Override
    public void doFilter(RenderRequest request, RenderResponse response, FilterChain chain) throws IOException, PortletException {
        request.setAttribute("stamp", "stamped");
        chain.doFilter(new RenderRequestWrapper(request), new RenderResponseWrapper(response));
    }

    @Override
    public void doFilter(ActionRequest request, ActionResponse response, FilterChain chain) throws IOException, PortletException {
        chain.doFilter(new ActionRequestWrapper(request), response);
    }

    @Override
    public void doFilter(ResourceRequest request, ResourceResponse response, FilterChain chain) throws IOException, PortletException {
        chain.doFilter(new ResourceRequestWrapper(request), response);
    }
}
