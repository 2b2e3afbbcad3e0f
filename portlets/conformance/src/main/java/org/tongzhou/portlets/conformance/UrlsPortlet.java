package org.tongzhou.portlets.conformance;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.PortletMode;
import javax.portlet.PortletURL;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.portlet.ResourceURL;
import javax.portlet.WindowState;

/** Portlet URLs (PLT.11.1): what may be set and how they are written. */
public class UrlsPortlet extends GenericPortlet {
    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException, PortletException {
        PortletURL heardAction = response.createActionURL();
        heardAction.setParameter("listen", "1");
        PortletURL heardRender = response.createRenderURL();
        heardRender.setParameter("listen", "1");
        ResourceURL heardResource = response.createResourceURL();
        heardResource.setParameter("listen", "1");
        PortletURL two = response.createRenderURL();
        two.setParameter("a", "1");
        two.setParameter("b", "2");
        two.setPortletMode(PortletMode.EDIT);
        two.setWindowState(WindowState.MAXIMIZED);
        Map<String, String[]> withNullKey = new HashMap<>();
        withNullKey.put(null, new String[] {"x"});
        Report report = new Report().url("heardAction", heardAction).url("heardRender", heardRender).url("heardResource", heardResource)
            .put("text", two).attempt("written", () -> written(two, null)).attempt("writtenEscaped", () -> written(two, true))
            .attempt("writtenPlain", () -> written(two, false))
            .put("mode", two.getPortletMode()).put("state", two.getWindowState())
            .put("freshMode", response.createRenderURL().getPortletMode())
            .parameters("map", two.getParameterMap())
            .attempt("nullName", () -> set(response, null, "x")).attempt("nullValue", () -> set(response, "x", (String) null))
            .attempt("nullMap", () -> {
                response.createRenderURL().setParameters(null);
                return "done";
            })
            .attempt("nullKey", () -> {
                response.createRenderURL().setParameters(withNullKey);
                return "done";
            })
            .attempt("secure", () -> {
                PortletURL url = response.createRenderURL();
                url.setSecure(true);
                return written(url, false);
            })
            .attempt("insecure", () -> {
                PortletURL url = response.createRenderURL();
                url.setSecure(false);
                return "done";
            })
            .attempt("badMode", () -> {
                response.createRenderURL().setPortletMode(new PortletMode("unheard"));
                return "done";
            })
            .attempt("badState", () -> {
                response.createRenderURL().setWindowState(new WindowState("unheard"));
                return "done";
            })
            .attempt("badCacheability", () -> {
                response.createResourceURL().setCacheability("unheard");
                return "done";
            });
        report.parameters("param", request.getParameterMap());
        for (String level : new String[] {ResourceURL.FULL, ResourceURL.PORTLET, ResourceURL.PAGE}) {
            ResourceURL url = response.createResourceURL();
            url.setCacheability(level);
            url.setParameter("own", "1");
            report.url(level, url);
        }
        PortletURL state = response.createRenderURL();
        state.setParameter("kept", "yes");
        report.url("keep", state).into(getPortletName(), response);
    }

    private static String set(RenderResponse response, String name, String value) {
        response.createRenderURL().setParameter(name, value);
        return "done";
    }

    private static String written(PortletURL url, Boolean escaped) throws IOException {
        java.io.StringWriter text = new java.io.StringWriter();
        if (escaped == null) {
            url.write(text);
        } else {
            url.write(text, escaped);
        }
        return text.toString();
    }

    /** PLT.13.7: what a resource may still address depends on its own level. */
    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().write(new Report().put("level", request.getCacheability())
            .parameters("param", request.getParameterMap())
            .put("mode", request.getPortletMode())
            .attempt("render", () -> response.createRenderURL() == null ? "" : "done")
            .attempt("action", () -> response.createActionURL() == null ? "" : "done")
            .attempt("full", () -> nested(response, ResourceURL.FULL))
            .attempt("portlet", () -> nested(response, ResourceURL.PORTLET))
            .attempt("page", () -> nested(response, ResourceURL.PAGE))
            .attempt("preset", () -> response.createResourceURL().getCacheability()).toString());
    }

    private static String nested(ResourceResponse response, String level) {
        ResourceURL url = response.createResourceURL();
        url.setCacheability(level);
        return url.getCacheability();
    }
}
