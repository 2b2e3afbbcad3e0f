package org.tongzhou.bridge;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Views are reached through the portal alone: to a browser an application answers with the files of its libraries only. */
public class DirectAccessFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String FILES = "/jakarta.faces.resource/";
    private static final int YEAR_SECONDS = 31_536_000;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.startsWith(FILES) || request.getParameter("pfdrid") != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", request.getParameter("v") == null ? "no-cache" : "public, max-age=" + YEAR_SECONDS + ", immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        chain.doFilter(request, response);
    }
}
