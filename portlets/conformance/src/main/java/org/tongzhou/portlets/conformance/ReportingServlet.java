package org.tongzhou.portlets.conformance;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import javax.portlet.PortletRequest;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What a servlet sees that a portlet has dispatched to (PLT.19.3.4, PLT.19.4.2). */
@WebServlet(name = "reporter", urlPatterns = "/dispatched/*", asyncSupported = true)
public class ReportingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String[] PATHS = {"request_uri", "context_path", "servlet_path", "path_info", "query_string"};

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Report report = new Report().put("method", request.getMethod()).put("uri", request.getRequestURI())
            .put("contextPath", request.getContextPath()).put("servletPath", request.getServletPath())
            .put("pathInfo", request.getPathInfo()).put("query", request.getQueryString())
            .put("remoteAddr", request.getRemoteAddr()).put("remoteHost", request.getRemoteHost())
            .put("remotePort", request.getRemotePort()).put("localAddr", request.getLocalAddr())
            .put("url", request.getRequestURL()).put("pathTranslated", request.getPathTranslated())
            .put("user", request.getRemoteUser()).put("dispatcher", request.getDispatcherType())
            .put("length", request.getContentLength()).put("type", request.getContentType())
            .put("context", request.getServletContext().getContextPath()).put("protocol", request.getProtocol())
            .attempt("reader", () -> String.valueOf(request.getReader())).parameters("param", new TreeMap<>(request.getParameterMap()))
            .put("config", request.getAttribute("javax.portlet.config") != null)
            .put("request", request.getAttribute("javax.portlet.request") instanceof PortletRequest)
            .put("response", request.getAttribute("javax.portlet.response") != null)
            .put("phase", request.getAttribute(PortletRequest.LIFECYCLE_PHASE))
            .put("attribute", request.getAttribute("given"))
            .put("session.own", request.getSession().getAttribute("own"))
            .put("session.names", Collections.list(request.getSession().getAttributeNames()).stream()
                .filter(name -> name.endsWith("own") || name.equals("shared")).sorted().toArray());
        for (String name : PATHS) {
            put(report, request, "include", name);
            put(report, request, "forward", name);
        }
        request.setAttribute("answered", "by the servlet");
        response.setHeader("X-Dispatched", "1");
        response.addCookie(new Cookie("dispatched", "1"));
        response.setStatus(HttpServletResponse.SC_CREATED);
        report.attempt("encodeURL", () -> response.encodeURL("/conformance/picture.png"));
        if (request.getParameter("redirect") != null) {
            response.sendRedirect("/portal/elsewhere");
        } else if (request.getParameter("keep") != null) {
            request.setAttribute("report", report.toString());
        } else {
            report.into("dispatched", response);
        }
    }

    private static void put(Report report, HttpServletRequest request, String kind, String name) {
        Object value = request.getAttribute("jakarta.servlet." + kind + "." + name);
        if (value != null) {
            report.parameters(kind, Map.of(name, new String[] {value.toString()}));
        }
    }
}
