package org.tongzhou.portal.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.portal.theme.ErrorView;
import org.tongzhou.portal.theme.Theme;

/**
 * As long as there is a file {@code maintenance} in the portal's data directory, everybody is told that the portal is being
 * maintained; sessions stay. The operator's commands, the health address and what the message is drawn with go on.
 */
public class MaintenanceFilter extends HttpFilter {
    private static final Path SIGN = Path.of(System.getProperty("tongzhou.data", "."), "maintenance");
    private static final String RETRY_SECONDS = "300";
    private static final List<String> OPEN_FOLDERS = List.of("/theme/", "/branding/", "/api/operator/", "/health");
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Theme theme;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        String address = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (OPEN_FOLDERS.stream().anyMatch(address::startsWith) || !Files.exists(SIGN)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", RETRY_SECONDS); // RFC 9110, 10.2.3
        ErrorView told = ErrorView.of(ErrorView.Kind.MAINTENANCE);
        if (Fragments.areWanted(request)) {
            theme.problem(told, request, response);
        } else {
            theme.error(told, request, response);
        }
    }
}
