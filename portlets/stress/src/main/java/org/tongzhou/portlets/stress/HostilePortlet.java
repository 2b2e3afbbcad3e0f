package org.tongzhou.portlets.stress;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.Cookie;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.PortletPreferences;
import javax.portlet.PortletResponse;
import javax.portlet.PortletSession;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

/** Does what the parameter {@code do} says, with the parameter {@code value}; reports its session and preferences. */
public class HostilePortlet extends GenericPortlet {
    @Override
    public void processAction(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        String value = request.getParameter("value");
        switch (String.valueOf(request.getParameter("do"))) {
            case "keep" -> response.setRenderParameters(request.getParameterMap());
            case "count" -> count(request);
            case "prefer" -> prefer(request.getPreferences(), request.getParameter("name"), value);
            case "remember" -> request.getPortletSession().setAttribute("remembered", value, PortletSession.APPLICATION_SCOPE);
            case "redirect" -> response.sendRedirect(value);
            case "length" -> response.setRenderParameter("length", Integer.toString(value.length()));
            case "parameters" -> response.setRenderParameter("length", Integer.toString(request.getParameterMap().size()));
            case "upload" -> response.setRenderParameter("length", Integer.toString(request.getPortletInputStream().readAllBytes().length));
            case "throw" -> throw new PortletException("wanted by the test");
            case "error" -> throw new AssertionError("wanted by the test");
            default -> misuse(request.getParameter("do"), request.getParameter("name"), value, response);
        }
    }

    private static void prefer(PortletPreferences preferences, String name, String value) throws PortletException, IOException {
        preferences.setValue(name, value);
        preferences.store();
    }

    /** Counts in the session; what a user has done twice must be counted twice. */
    private static void count(ActionRequest request) {
        PortletSession session = request.getPortletSession();
        synchronized (HostilePortlet.class) {
            Integer count = (Integer) session.getAttribute("count");
            session.setAttribute("count", count == null ? 1 : count + 1);
        }
    }

    private static void misuse(String what, String name, String value, PortletResponse response) {
        switch (String.valueOf(what)) {
            case "header" -> response.setProperty(name, value);
            case "cookie" -> {
                Cookie cookie = new Cookie(name, value);
                cookie.setPath("/");
                response.addProperty(cookie);
            }
            default -> { }
        }
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        String what = String.valueOf(request.getParameter("do"));
        String value = request.getParameter("value");
        switch (what) {
            case "title" -> response.setTitle(value);
            case "throw" -> {
                response.getWriter().write("<table><tr><td>half written");
                throw new PortletException("wanted by the test");
            }
            case "error" -> throw new AssertionError("wanted by the test");
            case "stack" -> throw new PortletException(Integer.toString(endless(0)));
            default -> misuse(what, request.getParameter("name"), value, response);
        }
        PortletSession session = request.getPortletSession();
        Lines lines = new Lines().put("mode", request.getPortletMode()).put("state", request.getWindowState())
            .put("session", session.getId()).put("created", session.getCreationTime())
            .put("remembered", session.getAttribute("remembered", PortletSession.APPLICATION_SCOPE))
            .put("count", session.getAttribute("count")).put("length", request.getParameter("length"));
        request.getPreferences().getMap().forEach((name, values) -> lines.put("preference." + name, List.of(values)));
        request.getParameterMap().forEach((name, values) -> lines.put("parameter." + name, shortened(Arrays.toString(values))));
        lines.link("action", response.createActionURL()).link("resource", response.createResourceURL());
        response.getWriter().write(lines.markup(request.getWindowID()));
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200);
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws PortletException, IOException {
        if ("throw".equals(request.getParameter("do"))) {
            throw new PortletException("wanted by the test");
        }
        misuse(request.getParameter("do"), request.getParameter("name"), request.getParameter("value"), response);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write("method=" + request.getMethod() + " token=" + response.createActionURL());
    }
}
