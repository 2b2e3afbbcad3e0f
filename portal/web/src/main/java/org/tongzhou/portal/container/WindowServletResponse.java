package org.tongzhou.portal.container;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The servlet response of one window that renders: a buffer of its own. Status and headers that an included servlet sets have
 * no effect on the page (PLT.19.3.4); the portlet's own properties go through the portlet response.
 */
final class WindowServletResponse implements HttpServletResponse {
    private static final int INITIAL_CHARS = 4096;

    private final Locale locale;
    private final StringBuilder text = new StringBuilder(INITIAL_CHARS);
    private final PrintWriter writer = new ToText();
    private ByteArrayOutputStream bytes;
    private String contentType = "text/html";

    WindowServletResponse(Locale locale) {
        this.locale = locale;
    }

    /** What has been written so far. */
    String markup() {
        return bytes == null ? text.toString() : text + bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (bytes == null) {
            bytes = new ByteArrayOutputStream();
        }
        return new ToBytes();
    }

    @Override
    public void resetBuffer() {
        text.setLength(0);
        bytes = null;
    }

    @Override
    public void reset() {
        resetBuffer();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {
        // the page is written when all windows are done
    }

    @Override
    public int getBufferSize() {
        return INITIAL_CHARS;
    }

    @Override
    public void setBufferSize(int size) {
        // grows as needed
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public void setContentType(String type) {
        contentType = type;
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public void setCharacterEncoding(String encoding) {
        // the page is UTF-8
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    public void setLocale(Locale changed) {
        // the page has one language
    }

    /** Sessions travel by cookie alone. */
    @Override
    public String encodeURL(String url) {
        return url;
    }

    @Override
    public String encodeRedirectURL(String url) {
        return url;
    }

    @Override
    public void setContentLength(int length) {
        // of the page, not of a window
    }

    @Override
    public void setContentLengthLong(long length) {
        // of the page, not of a window
    }

    @Override
    public void addCookie(Cookie cookie) {
        // PLT.19.3.4: no effect in an included servlet
    }

    @Override
    public boolean containsHeader(String name) {
        return false;
    }

    @Override
    public void sendError(int status, String message) {
        // PLT.19.3.4
    }

    @Override
    public void sendError(int status) {
        // PLT.19.3.4
    }

    @Override
    public void sendRedirect(String location) {
        // PLT.19.3.4
    }

    @Override
    public void setDateHeader(String name, long date) {
        // PLT.19.3.4
    }

    @Override
    public void addDateHeader(String name, long date) {
        // PLT.19.3.4
    }

    @Override
    public void setHeader(String name, String value) {
        // PLT.19.3.4
    }

    @Override
    public void addHeader(String name, String value) {
        // PLT.19.3.4
    }

    @Override
    public void setIntHeader(String name, int value) {
        // PLT.19.3.4
    }

    @Override
    public void addIntHeader(String name, int value) {
        // PLT.19.3.4
    }

    @Override
    public void setStatus(int status) {
        // PLT.19.3.4
    }

    @Override
    public int getStatus() {
        return SC_OK;
    }

    @Override
    public String getHeader(String name) {
        return null;
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return List.of();
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.of();
    }

    /**
     * Writes straight into the text. One thread writes a window, so that nothing is gained by PrintWriter's lock, and strings need
     * not go character by character.
     */
    private final class ToText extends PrintWriter {
        ToText() {
            super(Writer.nullWriter());
        }

        @Override
        public void write(int character) {
            text.append((char) character);
        }

        @Override
        public void write(char[] characters) {
            text.append(characters);
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            text.append(characters, offset, length);
        }

        @Override
        public void write(String string) {
            text.append(Objects.requireNonNull(string)); // as PrintWriter does
        }

        @Override
        public void write(String string, int offset, int length) {
            text.append(string, offset, offset + length);
        }

        @Override
        public void println() {
            text.append(System.lineSeparator());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // stays open for what the portlet writes after an include
        }
    }

    private final class ToBytes extends ServletOutputStream {
        @Override
        public void write(int octet) {
            bytes.write(octet);
        }

        @Override
        public void write(byte[] octets, int offset, int length) {
            bytes.write(octets, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("a window does not render asynchronously");
        }
    }
}
