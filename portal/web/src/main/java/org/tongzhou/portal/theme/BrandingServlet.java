package org.tongzhou.portal.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Serves the administrator's logos, {@code /branding/<file>}, to anybody: PNG, SVG and WebP of up to a megabyte. An SVG that is
 * opened by itself can neither run a script nor load anything.
 */
@WebServlet(name = "branding", urlPatterns = Branding.PATH + "*")
public class BrandingServlet extends HttpServlet {
    private static final String ALONE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    private static final String DAY = "public, max-age=86400"; // the address changes with branding.properties
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Branding branding;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Optional<Path> file = branding.logo(name);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Content-Security-Policy", ALONE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", DAY);
        response.setContentType(type(name));
        byte[] content = Files.readAllBytes(file.get());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "svg" -> "image/svg+xml";
            case "webp" -> "image/webp";
            default -> "image/png";
        };
    }
}
