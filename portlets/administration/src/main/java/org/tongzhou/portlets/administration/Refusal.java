package org.tongzhou.portlets.administration;

import java.io.IOException;

import javax.portlet.RenderRequest;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

import org.tongzhou.core.shared.OfficeException;

/** How a window tells that the office refused. */
final class Refusal {
    /** The view that shows nothing but the refusal. */
    static final String PAGE = "/WEB-INF/refused.jsp";

    private static final String FORBIDDEN = "403";

    private Refusal() {
    }

    static void show(OfficeException refusal, RenderRequest request) {
        request.setAttribute("refusal", refusal.text(request.getLocale()));
    }

    /** The answer to a download that is refused. */
    static void send(OfficeException refusal, ResourceRequest request, ResourceResponse response) throws IOException {
        response.setProperty(ResourceResponse.HTTP_STATUS_CODE, FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(refusal.text(request.getLocale()));
    }
}
