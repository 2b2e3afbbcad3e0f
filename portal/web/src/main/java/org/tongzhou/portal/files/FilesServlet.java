package org.tongzhou.portal.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.core.attachments.AttachmentContent;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.portal.theme.ErrorView;
import org.tongzhou.portal.theme.Theme;

/**
 * Gives out a file, {@code /files/<number>}, to whom its object shows it; to others it is as if there were none. A browser shows pictures that can hold
 * no script, everything else it saves. It may keep a file for its user, but asks each time whether he may still have it.
 */
@WebServlet(name = "files", urlPatterns = "/files/*")
public class FilesServlet extends HttpServlet {
    private static final String ALONE = "default-src 'none'; sandbox";
    private static final Pattern NUMBER = Pattern.compile("/([0-9]{1,18})");
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AttachmentService attachments;
    @Inject
    private transient Theme theme;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (!NUMBER.matcher(path).matches()) {
            theme.error(ErrorView.of(ErrorView.Kind.NOT_FOUND), request, response);
            return;
        }
        try {
            send(attachments.open(Long.parseLong(path.substring(1))), request, response);
        } catch (NotFoundException e) {
            theme.error(ErrorView.of(ErrorView.Kind.NOT_FOUND), request, response);
        }
    }

    private static void send(AttachmentContent file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = '"' + file.sha256() + '"';
        response.setHeader("Cache-Control", "private, no-cache"); // no-cache is: ask before each use (RFC 9111, 5.2.2.4)
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try (InputStream content = file.open()) {
            AttachmentRow row = file.row();
            response.setHeader("Content-Security-Policy", ALONE);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Disposition", ContentDisposition.of(row.type().isPicture(), row.name()));
            response.setContentType(row.type().mediaType());
            response.setContentLengthLong(row.sizeBytes());
            content.transferTo(response.getOutputStream());
        }
    }
}
