package org.tongzhou.bridge;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.portlet.ResourceResponse;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * The response that Faces sees. What it writes goes to the portlet's response; in an action, which has none, into a file that
 * the browser is sent to afterwards. Status and headers count where the portlet owns the response, which is for resources:
 * an included servlet's own would be ignored (PLT.19.3.4).
 */
final class BridgeResponse extends HttpServletResponseWrapper {
    private static final long MAX_FILE_BYTES = 200L * 1024 * 1024;

    private final BridgeContext context;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private PrintWriter writer;
    private ServletOutputStream stream;
    private String contentType;
    private String encoding = StandardCharsets.UTF_8.name();
    private int status = SC_OK;
    private Path file;

    BridgeResponse(HttpServletResponse response, BridgeContext context) {
        super(response);
        this.context = context;
    }

    /** The response of a resource request, null in other phases. */
    private ResourceResponse resource() {
        return context.response() instanceof ResourceResponse resource ? resource : null;
    }

    /** What an action has written, if anything; it is the caller's then. */
    Download takeDownload() throws IOException {
        if (file == null) {
            return null;
        }
        flushBuffer();
        stream.close();
        Download download = new Download(contentType, new LinkedHashMap<>(headers), file);
        file = null;
        return download;
    }

    void finish() throws IOException {
        flushBuffer();
    }

    /** Removes what nobody has taken. */
    void release() throws IOException {
        if (file != null) {
            stream.close();
            Files.deleteIfExists(file);
        }
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = context.makesUrls() ? context.mimeResponse().getWriter()
                : new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            if (context.makesUrls()) {
                stream = new AnswerOutput(context.mimeResponse().getPortletOutputStream(), Long.MAX_VALUE, false);
            } else {
                file = Files.createTempFile("tongzhou-download", ".tmp");
                stream = new AnswerOutput(new BufferedOutputStream(Files.newOutputStream(file)), MAX_FILE_BYTES, true);
            }
        }
        return stream;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        } else if (stream != null) {
            stream.flush();
        }
    }

    @Override
    public void setContentType(String type) {
        contentType = type;
        if (resource() != null && type != null) {
            resource().setContentType(type);
        }
    }

    @Override
    public String getContentType() {
        return contentType != null || context.phase() != Phase.RENDER ? contentType : "text/html";
    }

    @Override
    public void setCharacterEncoding(String name) {
        if (name == null) {
            return;
        }
        encoding = name;
        if (resource() != null) {
            resource().setCharacterEncoding(name);
        }
    }

    @Override
    public String getCharacterEncoding() {
        return encoding;
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (resource() != null && length <= Integer.MAX_VALUE) {
            resource().setContentLength((int) length);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Type")) {
            setContentType(value);
        } else if (!name.equalsIgnoreCase("Content-Security-Policy")) { // that is the page's
            headers.put(name, value);
            if (resource() != null) {
                resource().setProperty(name, value);
            }
        }
    }

    @Override
    public void addHeader(String name, String value) {
        setHeader(name, value);
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        setIntHeader(name, value);
    }

    @Override
    public void setDateHeader(String name, long millis) {
        setHeader(name, DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC)));
    }

    @Override
    public void addDateHeader(String name, long millis) {
        setDateHeader(name, millis);
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name);
    }

    @Override
    public String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.containsKey(name) ? List.of(headers.get(name)) : List.of();
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.keySet();
    }

    @Override
    public void setStatus(int code) {
        status = code;
        if (resource() != null) {
            resource().setProperty(ResourceResponse.HTTP_STATUS_CODE, Integer.toString(code));
        }
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code) throws IOException {
        sendError(code, null);
    }

    @Override
    public void sendError(int code, String message) throws IOException {
        if (resource() == null) {
            throw new IOException("Faces answers " + code + " for view " + context.viewId() + ": " + message);
        }
        setStatus(code);
    }

    @Override
    public void sendRedirect(String address) throws IOException {
        if (context.phase() != Phase.ACTION) {
            throw new IOException("a view cannot redirect in phase " + context.phase());
        }
        context.outcome(new ActionOutcome.Leave(address));
    }

    @Override
    public void addCookie(Cookie cookie) {
        context.response().addProperty(cookie);
    }

    @Override
    public String encodeURL(String url) {
        return url;
    }

    @Override
    public String encodeRedirectURL(String url) {
        return url;
    }

    @Override
    public void setBufferSize(int size) {
        // the portlet container's affair
    }

    @Override
    public boolean isCommitted() {
        return resource() != null && resource().isCommitted();
    }

    @Override
    public void reset() {
        headers.clear();
        if (resource() != null && !isCommitted()) {
            resource().reset();
        }
    }

    @Override
    public void resetBuffer() {
        if (resource() != null) {
            resource().resetBuffer();
        }
    }

    @Override
    public void setLocale(Locale locale) {
        // the page has one language
    }
}
