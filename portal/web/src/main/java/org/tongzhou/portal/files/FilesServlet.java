package org.tongzhou.portal.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
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
import org.tongzhou.core.attachments.previews.FilePreview;
import org.tongzhou.core.attachments.previews.PreviewService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.portal.theme.Appearance;
import org.tongzhou.portal.theme.ErrorView;
import org.tongzhou.portal.theme.FileView;
import org.tongzhou.portal.theme.Theme;

/**
 * Gives out a file, {@code /files/<number>}, to whom its object shows it; to others it is as if there were none. A browser shows pictures that can hold
 * no script, {@code ?small} ones for a grid, and in a page of the portal that asks for {@code ?show} PDFs, and of office files and texts a page without any
 * script; everything else it saves. Of what can't be drawn small nothing is sent to a grid, which says in words what it is. A browser may keep a file for its
 * user, but asks each time whether he may still have it. A part of a file is sent to who asks for one.
 */
@WebServlet(name = "files", urlPatterns = "/files/*")
public class FilesServlet extends HttpServlet {
    private static final String ALONE = "default-src 'none'; sandbox";
    /** The browser's own reader of PDFs, which runs apart from the portal, is not started in a sandbox. */
    private static final String IN_A_PAGE = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
    /** Nothing of a page about a file runs, or is fetched from anywhere. */
    private static final String READ_ONLY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-same-origin allow-downloads";
    private static final Set<FileType> READ = Set.of(FileType.DOCX, FileType.XLSX, FileType.PPTX, FileType.TEXT);
    private static final String SHOW = "show";
    private static final String SMALL = "small";
    private static final int BUSY_SECONDS = 10;
    private static final Pattern NUMBER = Pattern.compile("/([0-9]{1,18})");
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AttachmentService attachments;
    @Inject
    private transient PreviewService previews;
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
            String known = request.getHeader("If-None-Match");
            if (known != null && tags(attachments.getHash(id), small, request).contains(known)) { // nothing is taken
                answer(known, response);
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            } else if (small) {
                sendSmall(attachments.findSmall(id), tag(attachments.getHash(id) + '-' + SMALL), response);
            } else {
                give(attachments.open(id), request, response);
            }
        } catch (NotFoundException e) {
            theme.error(ErrorView.of(ErrorView.Kind.NOT_FOUND), request, response);
        }
    }

    private static Set<String> tags(String sha256, boolean small, HttpServletRequest request) {
        return small ? Set.of(tag(sha256 + '-' + SMALL)) : Set.of(tag(sha256), pageTag(sha256, request));
    }

    private void give(AttachmentContent file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter(SHOW) != null && READ.contains(file.row().type())) {
            show(file, request, response);
        } else {
            send(file, request, response);
        }
    }

    private static String tag(String sha256) {
        return '"' + sha256 + '"';
    }

    /** A page is in one language. */
    private static String pageTag(String sha256, HttpServletRequest request) {
        return '"' + sha256 + '-' + Appearance.of(request).locale().toLanguageTag() + '"';
    }

    private void show(AttachmentContent file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        FilePreview preview = previews.preview(file.row().id());
        if (preview.state() == FilePreview.State.SHOWN) {
            answer(pageTag(file.sha256(), request), response);
        } else if (preview.state() == FilePreview.State.BUSY) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setIntHeader("Retry-After", BUSY_SECONDS);
        }
        response.setHeader("Content-Security-Policy", READ_ONLY);
        theme.file(new FileView(file.row().name(), request.getRequestURI(), preview), request, response);
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
