package org.tongzhou.portal.url;

import java.util.Map;

import javax.portlet.ResourceURL;

/**
 * What a request to a page asks for.
 *
 * @param kind         what is to be done
 * @param windowId     the window that acts or serves, null for a page
 * @param state        the navigational state of the page
 * @param parameters   action or resource parameters that stand in the address
 * @param resourceId   of a resource request, may be null (PLT.13.7)
 * @param cacheability of a resource request (PLT.13.7)
 * @param token        the CSRF token the address carries, null if none
 */
public record PortalUrl(Kind kind, String windowId, PageState state, Map<String, String[]> parameters, String resourceId,
    String cacheability, String token) {

    /** What a request asks for. */
    public enum Kind {
        /** Show the page. */
        RENDER,
        /** A portlet's action (PLT.5.2.4). */
        ACTION,
        /** A portlet's resource (PLT.13). */
        RESOURCE
    }

    /** The address of a page with this state. */
    public static PortalUrl ofPage(PageState state) {
        return new PortalUrl(Kind.RENDER, null, state, Map.of(), null, ResourceURL.PAGE, null);
    }
}
