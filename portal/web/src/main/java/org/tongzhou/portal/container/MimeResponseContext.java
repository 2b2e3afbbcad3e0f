package org.tongzhou.portal.container;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import javax.portlet.CacheControl;
import javax.portlet.PortletMode;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.pluto.container.PortletContainer;
import org.apache.pluto.container.PortletHeaderResponseContext;
import org.apache.pluto.container.PortletRenderResponseContext;
import org.apache.pluto.container.PortletResourceResponseContext;
import org.apache.pluto.container.PortletWindow;
import org.apache.pluto.container.util.PrintWriterServletOutputStream;

/** The response of a header, render or resource request (PLT.12.5, PLT.13). */
final class MimeResponseContext extends WindowResponseContext
    implements PortletHeaderResponseContext, PortletRenderResponseContext, PortletResourceResponseContext {
    private static final String FACT = "org.tongzhou.fact";
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;
    private static final List<String> ANY = List.of("*", "*/*");

    private final ResponseCacheControl cacheControl;
    private boolean cachingDeclared;

    MimeResponseContext(PortletContainer container, HttpServletRequest request, HttpServletResponse response, PortletWindow window,
        String phase, ResponseCacheControl cacheControl) {
        super(container, request, response, window, phase);
        this.cacheControl = cacheControl;
    }

    /** In the header phase what a portlet writes goes into the head of the page. */
    private boolean writesHead() {
        return isSetPropsAllowed() && !isResource();
    }

    /** PLT.22: what the portlet says of caching a resource becomes headers before the first byte is written. */
    private void declareCaching() {
        if (!isResource() || cachingDeclared) {
            return;
        }
        cachingDeclared = true;
        HttpServletResponse response = getServletResponse();
        if (cacheControl.getExpirationTime() != 0) {
            int seconds = cacheControl.getExpirationTime() < 0 ? YEAR_SECONDS : cacheControl.getExpirationTime();
            response.setHeader("Cache-Control", (cacheControl.isPublicScope() ? "public" : "private") + ", max-age=" + seconds);
        }
        if (cacheControl.validEtag() != null) {
            response.setHeader("ETag", '"' + cacheControl.validEtag() + '"');
        }
    }

    @Override
    public void close() {
        if (isResource() && !isClosed() && !getServletResponse().isCommitted()) {
            declareCaching();
            if (cacheControl.useCachedContent()) {
                getServletResponse().setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            }
        }
        super.close();
    }

    @Override
    public CacheControl getCacheControl() {
        return cacheControl;
    }

    @Override
    public Locale getLocale() {
        return getServletResponse().getLocale();
    }

    private static String withoutParameters(String contentType) {
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon)).trim();
    }

    @Override
    public String getContentType() {
        if (!isResource()) {
            return "text/html";
        }
        String type = getServletResponse().getContentType();
        return type == null ? null : withoutParameters(type);
    }

    /** PLT.12.5.1: a window gives what the page is made of. */
    @Override
    public void setContentType(String type) {
        if (isResource()) {
            getServletResponse().setContentType(type);
            return;
        }
        String bare = withoutParameters(type);
        if (!bare.equalsIgnoreCase("text/html") && !ANY.contains(bare.replace(" ", ""))) {
            throw new IllegalArgumentException("content type " + type + " does not fit into a page");
        }
    }

    @Override
    public String getCharacterEncoding() {
        String encoding = isResource() ? getServletResponse().getCharacterEncoding() : null;
        return encoding == null ? "UTF-8" : encoding;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        if (writesHead()) {
            return getHeaderData().getBaoStream();
        }
        declareCaching();
        try {
            return getServletResponse().getOutputStream();
        } catch (IllegalStateException e) {
            // an included servlet has taken the writer
            return new PrintWriterServletOutputStream(getServletResponse().getWriter(), getServletResponse().getCharacterEncoding());
        }
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writesHead()) {
            return getHeaderData().getWriter();
        }
        declareCaching();
        return getServletResponse().getWriter();
    }

    @Override
    public int getBufferSize() {
        return writesHead() ? getHeaderData().getBufferSize() : getServletResponse().getBufferSize();
    }

    @Override
    public void setBufferSize(int size) {
        if (writesHead()) {
            getHeaderData().setBufferSize(size);
        } else if (isResource()) {
            getServletResponse().setBufferSize(size);
        }
    }

    @Override
    public void reset() {
        if (writesHead()) {
            getHeaderData().reset();
        } else {
            getServletResponse().reset();
        }
    }

    @Override
    public void resetBuffer() {
        if (writesHead()) {
            getHeaderData().resetBuffer();
        } else {
            getServletResponse().resetBuffer();
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!writesHead()) {
            getServletResponse().flushBuffer();
        }
    }

    @Override
    public boolean isCommitted() {
        return !writesHead() && getServletResponse().isCommitted();
    }

    /** Property {@value #FACT} of a window that renders: a few words beside its title. */
    @Override
    public void setProperty(String name, String value) {
        if (FACT.equals(name) && !isResource()) {
            window().fact(value == null ? "" : value);
        } else {
            super.setProperty(name, value);
        }
    }

    @Override
    public void setTitle(String title) {
        window().title(title);
    }

    @Override
    public void setNextPossiblePortletModes(Collection<PortletMode> modes) {
        window().nextModes(modes);
    }

    @Override
    public void addDependency(String name, String scope, String version) {
        getHeaderData().addDependency(name, scope, version);
    }

    @Override
    public void addDependency(String name, String scope, String version, String markup) {
        getHeaderData().addDependency(name, scope, version, markup);
    }

    @Override
    public void setLocale(Locale locale) {
        getServletResponse().setLocale(locale);
    }

    @Override
    public void setCharacterEncoding(String encoding) {
        getServletResponse().setCharacterEncoding(encoding);
    }

    @Override
    public void setContentLength(int length) {
        getServletResponse().setContentLength(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        getServletResponse().setContentLengthLong(length);
    }

    @Override
    public void setStatus(int status) {
        getServletResponse().setStatus(status);
    }

    @Override
    public int getStatus() {
        return getServletResponse().getStatus();
    }
}
