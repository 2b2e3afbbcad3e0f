package org.tongzhou.portlets.common;

import java.util.Optional;

import javax.portlet.PortletRequest;

/** Where the portal itself is found on its server, for windows that lead to other pages of it. */
public final class PortalPath {
    /** The property of the portal's context (PLT.7) that tells it; other portals have none. */
    private static final String PROPERTY = "org.tongzhou.portal.path";

    private PortalPath() {
    }

    /** The path that addresses of the portal begin with, such as {@code /portal}. */
    public static Optional<String> of(PortletRequest request) {
        return Optional.ofNullable(request.getPortalContext().getProperty(PROPERTY));
    }
}
