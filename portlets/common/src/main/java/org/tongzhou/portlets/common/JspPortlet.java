package org.tongzhou.portlets.common;

import java.io.IOException;
import java.util.ResourceBundle;

import jakarta.servlet.jsp.jstl.core.Config;
import jakarta.servlet.jsp.jstl.fmt.LocalizationContext;

import javax.portlet.GenericPortlet;
import javax.portlet.MimeResponse;
import javax.portlet.PortletException;
import javax.portlet.PortletRequest;
import javax.portlet.PortletSession;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;

/**
 * A portlet whose views are JSPs. {@code <fmt:message>} in them reads the portlet's own resource bundle in the language of
 * the request; texts that come from users are escaped by the JSP ({@code <c:out>}, {@code fn:escapeXml}).
 */
public abstract class JspPortlet extends GenericPortlet {
    /** Where JSTL looks for the bundle of a request: its configuration variables carry the scope as a suffix. */
    private static final String REQUEST_TEXTS = Config.FMT_LOCALIZATION_CONTEXT + ".request";

    /** The portlet's texts in the language of this request. */
    protected final ResourceBundle texts(PortletRequest request) {
        return getPortletConfig().getResourceBundle(request.getLocale());
    }

    /**
     * Answers with a view.
     *
     * @param page the JSP's path within the web application
     */
    protected final void show(String page, RenderRequest request, RenderResponse response)
            throws PortletException, IOException {
        response.setContentType("text/html;charset=UTF-8");
        request.setAttribute(REQUEST_TEXTS, new LocalizationContext(texts(request), request.getLocale()));
        getPortletContext().getRequestDispatcher(page).include(request, response);
    }

    /** The address of a static file of the web application, as the portal wants it written (PLT.12.5.1). */
    protected final String fileUrl(String path, PortletRequest request, MimeResponse response) {
        return response.encodeURL(request.getContextPath() + path);
    }

    /**
     * What an action has kept in the session under this name, as long as the address of the window says so by a render parameter
     * of the same name; else null.
     */
    protected static Object kept(String name, PortletRequest request) {
        PortletSession session = request.getPortletSession(false);
        return request.getParameter(name) == null || session == null ? null : session.getAttribute(name);
    }
}
