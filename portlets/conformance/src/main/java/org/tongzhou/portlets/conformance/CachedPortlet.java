package org.tongzhou.portlets.conformance;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.CacheControl;
import javax.portlet.EventRequest;
import javax.portlet.EventResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.xml.namespace.QName;

/** Caching (PLT.22): each rendering has a number; the initialisation parameter {@code cache} says what may be kept. */
public class CachedPortlet extends GenericPortlet {
    private final AtomicInteger renderings = new AtomicInteger();
    private volatile String version = "v1";

    @Override
    public void processAction(ActionRequest request, ActionResponse response) {
        if (request.getParameter("version") != null) {
            version = request.getParameter("version");
        }
        if (request.getParameter("event") != null) {
            response.setEvent(new QName(EventsPortlet.NAMESPACE, "uncache"), "x");
        }
    }

    @Override
    public void processEvent(EventRequest request, EventResponse response) {
        // that it is called is enough: what was kept is old now
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        CacheControl control = response.getCacheControl();
        Report report = new Report().put("etag", request.getETag());
        switch (String.valueOf(getInitParameter("cache"))) {
            case "validated" -> {
                if (version.equals(request.getETag())) {
                    control.setUseCachedContent(true);
                    return;
                }
                control.setETag(version);
            }
            case "byProperty" -> {
                response.setProperty(RenderResponse.EXPIRATION_CACHE, "300");
                response.setProperty(RenderResponse.CACHE_SCOPE, RenderResponse.PUBLIC_SCOPE);
            }
            case "never" -> control.setExpirationTime(0);
            default -> { }
        }
        report.put("number", renderings.incrementAndGet()).put("expires", control.getExpirationTime())
            .put("public", control.isPublicScope()).put("user", request.getRemoteUser())
            .url("render", parameter(response));
        if (getInitParameter("withoutAction") == null) { // an action's address holds the user's token
            report.url("action", response.createActionURL());
        }
        report.into(getPortletName(), response);
    }

    private static javax.portlet.PortletURL parameter(RenderResponse response) {
        javax.portlet.PortletURL url = response.createRenderURL();
        url.setParameter("a", "b");
        return url;
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) {
        // not tried here
    }
}
