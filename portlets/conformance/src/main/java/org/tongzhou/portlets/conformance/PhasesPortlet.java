package org.tongzhou.portlets.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.PortletRequest;
import javax.portlet.PortletURL;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.portlet.ResourceURL;

/** Requests and their parameters through the phases (PLT.5.4, PLT.11, PLT.12); the parameter {@code do} says what an action does. */
public class PhasesPortlet extends GenericPortlet {
    @Override
    public void processAction(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        Report report = seen(request).put("method", request.getMethod()).put("contentType", request.getContentType())
            .put("encoding", request.getCharacterEncoding()).put("length", request.getContentLength());
        switch (String.valueOf(request.getParameter("do"))) {
            case "redirect" -> response.sendRedirect(request.getContextPath() + "/elsewhere?a=b");
            case "redirectBack" -> response.sendRedirect(request.getContextPath() + "/elsewhere?a=b", "back");
            case "redirectRelative" -> report.attempt("relative", () -> {
                response.sendRedirect("elsewhere");
                return "";
            });
            case "redirectAfterState" -> {
                response.setRenderParameter("kept", "yes");
                report.attempt("redirect", () -> {
                    response.sendRedirect("/elsewhere");
                    return "";
                });
            }
            case "fail" -> {
                response.setRenderParameter("kept", "yes");
                throw new PortletException("wanted by the test");
            }
            case "reader" -> {
                report.attempt("changedEncoding", () -> {
                    request.setCharacterEncoding("UTF-8");
                    return "";
                });
                report.attempt("body", () -> text(request.getReader()));
                report.attempt("streamAfterReader", request::getPortletInputStream);
                report.attempt("encodingAfterReader", () -> {
                    request.setCharacterEncoding("GBK");
                    return "";
                });
            }
            case "stream" -> {
                report.attempt("body", () -> new String(request.getPortletInputStream().readAllBytes(), StandardCharsets.UTF_8));
                report.attempt("readerAfterStream", request::getReader);
            }
            case "form" -> {
                report.attempt("stream", request::getPortletInputStream);
                report.attempt("reader", request::getReader);
            }
            case "nothing" -> {
                return;
            }
            default -> { }
        }
        if (!"redirect".equals(request.getParameter("do")) && !"redirectBack".equals(request.getParameter("do"))) {
            response.setRenderParameter("seen", report.toString());
        }
    }

    private static String text(BufferedReader reader) {
        return reader.lines().collect(Collectors.joining("\n"));
    }

    private static Report seen(PortletRequest request) {
        return new Report().put("phase", request.getAttribute(PortletRequest.LIFECYCLE_PHASE))
            .parameters("param", request.getParameterMap()).parameters("private", request.getPrivateParameterMap())
            .parameters("public", request.getPublicParameterMap());
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        PortletURL action = response.createActionURL();
        action.setParameter("own", new String[] {"one", "two"});
        PortletURL render = response.createRenderURL();
        render.setParameters(Map.of("step", new String[] {"2"}, "名", new String[] {"值 &<>\"'", "二"}));
        ResourceURL resource = response.createResourceURL();
        resource.setParameter("own", "resource");
        resource.setResourceID("the id");
        Report report = seen(request);
        String fromAction = request.getParameter("seen");
        if (fromAction != null) {
            fromAction.lines().forEach(line -> report.put("action." + line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        }
        report.put("window", request.getWindowID()).put("namespace", response.getNamespace())
            .put("contextPath", request.getContextPath()).put("scheme", request.getScheme())
            .put("server", request.getServerName() + ":" + request.getServerPort()).put("contentType", request.getResponseContentType())
            .put("sessionValid", request.isRequestedSessionIdValid()).put("authType", request.getAuthType())
            .put("remoteUser", request.getRemoteUser()).put("principal", request.getUserPrincipal().getName())
            .put("locale", request.getLocale()).put("secure", request.isSecure())
            .put("instance", System.identityHashCode(this)).put("name", getPortletName())
            .url("action", action).url("render", render).url("resource", resource)
            .into(getPortletName(), response);
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().write(seen(request).put("id", request.getResourceID()).put("method", request.getMethod())
            .put("cacheability", request.getCacheability()).parameters("render", request.getPrivateRenderParameterMap()).toString());
    }
}
