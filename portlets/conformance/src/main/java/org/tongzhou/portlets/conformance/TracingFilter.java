package org.tongzhou.portlets.conformance;

import java.io.IOException;
import java.util.Collections;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.EventRequest;
import javax.portlet.EventResponse;
import javax.portlet.PortletException;
import javax.portlet.PortletRequest;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.portlet.filter.ActionFilter;
import javax.portlet.filter.EventFilter;
import javax.portlet.filter.FilterChain;
import javax.portlet.filter.FilterConfig;
import javax.portlet.filter.RenderFilter;
import javax.portlet.filter.RenderResponseWrapper;
import javax.portlet.filter.ResourceFilter;

/** A portlet filter of all phases (PLT.20) that writes its name into a request attribute, then goes on or stops the request. */
public class TracingFilter implements ActionFilter, EventFilter, RenderFilter, ResourceFilter {
    static final String TRACE = "trace";

    private String name;
    private String label;

    @Override
    public void init(FilterConfig config) {
        name = config.getFilterName() + Collections.list(config.getInitParameterNames());
        label = config.getInitParameter("label");
    }

    @Override
    public void destroy() {
        name = null;
    }

    private boolean trace(PortletRequest request) {
        Object before = request.getAttribute(TRACE);
        request.setAttribute(TRACE, (before == null ? "" : before + " ") + label + ":" + name);
        return !label.equals(request.getParameter("stopAt"));
    }

    @Override
    public void doFilter(ActionRequest request, ActionResponse response, FilterChain chain) throws IOException, PortletException {
        if (trace(request)) {
            chain.doFilter(request, response);
        } else {
            response.setRenderParameter("stopped", label);
        }
    }

    @Override
    public void doFilter(EventRequest request, EventResponse response, FilterChain chain) throws IOException, PortletException {
        trace(request);
        chain.doFilter(request, response);
    }

    @Override
    public void doFilter(RenderRequest request, RenderResponse response, FilterChain chain) throws IOException, PortletException {
        trace(request);
        chain.doFilter(request, new RenderResponseWrapper(response) {
            @Override
            public void setTitle(String title) {
                super.setTitle(label + " " + title);
            }
        });
    }

    @Override
    public void doFilter(ResourceRequest request, ResourceResponse response, FilterChain chain) throws IOException, PortletException {
        trace(request);
        chain.doFilter(request, response);
    }
}
