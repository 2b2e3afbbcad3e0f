package org.tongzhou.portal.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.core.attachments.AttachmentContent;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.portal.theme.ErrorView;
import org.tongzhou.portal.theme.Theme;

/**
 * Gives out a file, {@code /files/<number>}, to whom its object shows it; to others it is as if there were none. A browser shows pictures that can hold
 * no script, {@code ?small} ones for a grid, and PDFs in a page of the portal that asks for {@code ?show}; everything else it saves. Of what can't be drawn
 * small nothing is sent to a grid, which says in words what it is. A browser may keep a file for its user, but asks each time whether he may still have it. A
 * part of a file is sent to who asks for one.
 */
@WebServlet(name = "files", urlPatterns = "/files/*")
public class FilesServlet extends HttpServlet {
    private static final String ALONE = "default-src 'none'; sandbox";
    /** The browser's own reader of PDFs, which runs apart from the portal, is not started in a sandbox. */
    private static final String IN_A_PAGE = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
    private static final String SHOW = "show";
    private static final String SMALL = "small";
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
            long id = Long.parseLong(path.substring(1));
            boolean small = request.getParameter(SMALL) != null;
            String tag = tag(attachments.getHash(id) + (small ? '-' + SMALL : ""));
            if (tag.equals(request.getHeader("If-None-Match"))) { // nothing is taken
                answer(tag, response);
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            if (small) {
                sendSmall(attachments.findSmall(id), tag, response);
            } else {
                send(attachments.open(id), request, response);
            }
        } catch (NotFoundException e) {
            theme.error(ErrorView.of(ErrorView.Kind.NOT_FOUND), request, response);
        }
    }

    private static String tag(String sha256) {
        return '"' + sha256 + '"';
    }

    private static void answer(String tag, HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-cache"); // no-cache is: ask before each use (RFC 9111, 5.2.2.4)
        response.setHeader("ETag", tag);
    }

    private static void sendSmall(Optional<byte[]> picture, String tag, HttpServletResponse response) throws IOException {
        if (picture.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer(tag, response);
        response.setHeader("Content-Security-Policy", ALONE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(FileType.JPEG.mediaType());
        response.setContentLength(picture.get().length);
        response.getOutputStream().write(picture.get());
    }

    private static void send(AttachmentContent file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = tag(file.sha256());
        answer(tag, response);
        AttachmentRow row = file.row();
        Optional<ByteRange> range = ByteRange.of(request.getHeader("Range"), request.getHeader("If-Range"), tag, row.sizeBytes());
        if (range.isPresent() && range.get().isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + row.sizeBytes());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        try (InputStream content = file.open()) {
            describe(row, request.getParameter(SHOW) != null && row.type() == FileType.PDF, response);
            range.ifPresent(part -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", part.of(row.sizeBytes()));
            });
            ByteRange part = range.orElse(new ByteRange(0, row.sizeBytes()));
            response.setContentLengthLong(part.bytes());
            part.send(content, response.getOutputStream());
        }
    }

    private static void describe(AttachmentRow row, boolean inAPage, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", inAPage ? IN_A_PAGE : ALONE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Content-Disposition", ContentDisposition.of(inAPage || row.type().isPicture(), row.name()));
        response.setContentType(row.type().mediaType());
    }
}
