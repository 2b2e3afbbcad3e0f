package org.tongzhou.portlets.conformance;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;

import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.portlet.ResourceURL;

import jakarta.servlet.http.Cookie;

/** Resources (PLT.13): the resource id says what is served. */
public class ResourcesPortlet extends GenericPortlet {
    private static final String[] IDS = {"download", "status", "charset", "locale", "cookie", "body", "notModified", "cached", "fail",
        "reset", "buffer", "nothing"};

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        Report report = new Report();
        for (String id : IDS) {
            ResourceURL url = response.createResourceURL();
            url.setResourceID(id);
            report.url(id, url);
        }
        report.into(getPortletName(), response);
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException, PortletException {
        switch (String.valueOf(request.getResourceID())) {
            case "download" -> {
                response.setContentType("application/octet-stream");
                response.setContentLength(4);
                response.setProperty("Content-Disposition", "attachment; filename=\"a.bin\"; filename*=UTF-8''%E5%90%8C%E8%88%9F.bin");
                response.getPortletOutputStream().write(new byte[] {0, (byte) 0xff, 1, (byte) 0xfe});
            }
            case "status" -> {
                response.setProperty(ResourceResponse.HTTP_STATUS_CODE, "418");
                response.getWriter().write("teapot");
            }
            case "charset" -> {
                response.setCharacterEncoding("GB18030");
                response.setContentType("text/plain");
                response.getWriter().write("同舟");
            }
            case "locale" -> {
                response.setLocale(Locale.JAPANESE);
                response.setContentType("text/plain");
                response.getWriter().write(response.getCharacterEncoding() + " " + response.getLocale());
            }
            case "cookie" -> {
                response.addProperty(new Cookie("ofResource", "1"));
                response.addProperty("X-Many", "1");
                response.addProperty("X-Many", "2");
                response.setProperty("X-One", "1");
                response.setProperty("X-One", "2");
                response.getWriter().write("done");
            }
            case "body" -> {
                response.setContentType("text/plain; charset=UTF-8");
                response.getWriter().write(request.getMethod() + " " + request.getContentType() + " "
                    + request.getReader().lines().collect(Collectors.joining()));
            }
            case "notModified" -> {
                response.setProperty(ResourceResponse.HTTP_STATUS_CODE, "304");
            }
            case "cached" -> {
                response.getCacheControl().setExpirationTime(60);
                response.getCacheControl().setPublicScope(true);
                response.getCacheControl().setETag("v1");
                response.getWriter().write("v1 " + request.getETag());
            }
            case "fail" -> throw new PortletException("wanted by the test");
            case "reset" -> {
                response.getWriter().write("this is thrown away");
                response.reset();
                response.setContentType("text/plain; charset=UTF-8");
                response.getWriter().write("kept");
            }
            case "buffer" -> {
                response.setContentType("text/plain");
                response.setBufferSize(8192);
                boolean before = response.isCommitted();
                response.getWriter().write("x");
                response.flushBuffer();
                response.getWriter().write(" " + before + " " + response.isCommitted());
            }
            default -> { }
        }
    }
}
