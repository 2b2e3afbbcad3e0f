package org.tongzhou.portlets.conformance;

import java.io.IOException;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.MimeResponse;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;

import jakarta.servlet.http.Cookie;

import org.w3c.dom.Element;

/** What a window adds to its page: head elements, cookies, properties, title (PLT.12.1, PLT.12.5). */
public class HeadPortlet extends GenericPortlet {
    @Override
    public void processAction(ActionRequest request, ActionResponse response) {
        response.addProperty(new Cookie("ofAction", "1"));
        response.setProperty("X-Of-Action", "1");
        response.setRenderParameter("title", request.getParameter("title"));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        Element meta = response.createElement("meta");
        meta.setAttribute("name", "conformance");
        meta.setAttribute("content", "一 & <二>");
        response.addProperty(MimeResponse.MARKUP_HEAD_ELEMENT, meta);
        response.addProperty(new Cookie("ofRender", "1"));
        response.addProperty("X-Of-Render", "1");
        response.setProperty("Content-Type", "text/evil");
        response.setProperty("Content-Security-Policy", "");
        if (request.getParameter("title") != null) {
            response.setTitle(request.getParameter("title"));
        }
        Cookie[] cookies = request.getCookies();
        new Report().put("support", request.getPortalContext().getProperty("javax.portlet.markup.head.element.support"))
            .put("contentType", response.getContentType())
            .put("encoding", response.getCharacterEncoding()).put("locale", response.getLocale())
            .attempt("badType", () -> {
                response.setContentType("application/pdf");
                return "done";
            })
            .put("cookies", cookies == null ? "" : java.util.Arrays.stream(cookies).map(Cookie::getName).sorted().toList())
            .put("committed", response.isCommitted()).put("buffer", response.getBufferSize() >= 0)
            .attempt("encodeURL", () -> response.encodeURL(request.getContextPath() + "/picture.png"))
            .attempt("encodeRelative", () -> response.encodeURL("picture.png"))
            .attempt("nullProperty", () -> {
                response.setProperty(null, "x");
                return "done";
            })
            .url("action", response.createActionURL()).into(getPortletName(), response);
    }
}
