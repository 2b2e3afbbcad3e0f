package org.tongzhou.portal.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.tongzhou.portal.theme.ErrorView;

/** How much a request to a page may send, looked at before anything of it is read. */
public final class RequestBody {
    /** The largest upload, in bytes: a file of 200 MiB, and the form that brings it. */
    static final long MAX_FILE_BYTES = 204L * 1024 * 1024;

    /** What the server reads of a form; a larger one it would hand on without its fields. */
    private static final long MAX_FORM_BYTES = 2L * 1024 * 1024;
    /** A browser reads an answer when it has sent all; of what is far too large the rest is not awaited. */
    private static final long MAX_LEFT_BYTES = 512L * 1024 * 1024;
    private static final int PART_BYTES = 64 * 1024;

    private RequestBody() {
    }

    /** Why the body is not taken; empty if it is, or there is none. A form or upload must tell its length first, as browsers do. */
    static Optional<ErrorView.Kind> refusal(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            return Optional.of(ErrorView.Kind.LENGTH_REQUIRED);
        }
        return length > (isForm(request) ? MAX_FORM_BYTES : MAX_FILE_BYTES) ? Optional.of(ErrorView.Kind.TOO_LARGE) : Optional.empty();
    }

    /** Whether it is a form without files. */
    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** Lets a browser send the refused body to its end, if that is near enough. */
    static void leave(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length >= 0 && length <= MAX_LEFT_BYTES) {
            leave(request.getInputStream());
        }
    }

    /** Reads and forgets what comes, up to 512 MiB. */
    public static void leave(InputStream body) throws IOException {
        byte[] part = new byte[PART_BYTES];
        long left = MAX_LEFT_BYTES;
        for (int count = 0; count >= 0 && left > 0; left -= count) {
            count = body.read(part);
        }
    }
}
