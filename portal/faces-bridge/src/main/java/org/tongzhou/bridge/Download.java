package org.tongzhou.bridge;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import javax.portlet.PortletRequest;
import javax.portlet.PortletSession;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;

/**
 * A file that an action has written, waiting for the browser to fetch it, once. A window keeps one; the next one, and the end of
 * the session, remove it.
 */
final class Download implements HttpSessionBindingListener, Serializable {
    private static final String ATTRIBUTE = Download.class.getName();
    private static final long serialVersionUID = 1L;

    private final String id = UUID.randomUUID().toString();
    private final String contentType;
    private final LinkedHashMap<String, String> headers;
    private final String file;

    Download(String contentType, Map<String, String> headers, Path file) {
        this.contentType = contentType == null ? "application/octet-stream" : contentType;
        this.headers = new LinkedHashMap<>(headers);
        this.file = file.toString();
    }

    /** Keeps it for the window that acts. @return its id */
    String keep(PortletRequest request) {
        request.getPortletSession().setAttribute(ATTRIBUTE, this);
        return id;
    }

    /** Sends the window's download of this id; status 410 if it was fetched before. */
    static void send(String id, ResourceRequest request, ResourceResponse response) throws IOException {
        PortletSession session = request.getPortletSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Download download) || !download.id.equals(id)) {
            response.setProperty(ResourceResponse.HTTP_STATUS_CODE, Integer.toString(HttpServletResponse.SC_GONE));
            return;
        }
        response.setContentType(download.contentType);
        download.headers.forEach(response::setProperty);
        try {
            Files.copy(Path.of(download.file), response.getPortletOutputStream());
        } finally {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        try {
            Files.deleteIfExists(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
