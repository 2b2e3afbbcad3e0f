package org.tongzhou.portal.theme;

import java.io.IOException;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.portal.theme.ThemeFiles.ThemeFile;

/**
 * Serves {@code /theme/<fingerprint>/<file>}, to anybody. Under the present fingerprint a file never changes (RFC 8246); under an
 * earlier one, which a page opened before an update may still name, the present file is sent, to be asked for again.
 */
@WebServlet(name = "theme-files", urlPatterns = "/theme/*")
public class ThemeFilesServlet extends HttpServlet {
    static final String IMMUTABLE = "public, max-age=31536000, immutable";
    static final String REVALIDATE = "no-cache";

    @Inject transient ThemeFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String[] parts = path.split("/", -1); // "", fingerprint, file
        Optional<ThemeFile> file = parts.length == 3 ? files.file(parts[2]) : Optional.empty();
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", parts[1].equals(files.fingerprint()) ? IMMUTABLE : REVALIDATE);
        send(file.get(), request, response);
    }

    /** Sends a file, compressed to a browser that takes it so, or the news that it has not changed. */
    static void send(ThemeFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean gzip = file.gzip() != null && acceptsGzip(request);
        String tag = "\"" + file.tag() + (gzip ? "-gzip\"" : "\""); // RFC 9110, 8.8.3.3: one tag for each encoding
        response.setHeader("ETag", tag);
        if (file.gzip() != null) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = gzip ? file.gzip() : file.content();
        response.setContentType(file.type());
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whether the browser names gzip and does not refuse it by {@code q=0} (RFC 9110, 12.5.3). */
    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.split(",")) {
            String normal = coding.replace(" ", "");
            if (normal.equals("gzip") || normal.startsWith("gzip;") && !normal.matches("gzip;q=0(\\.0*)?")) {
                return true;
            }
        }
        return false;
    }
}
