package org.tongzhou.portlets.common.faces;

import javax.portlet.PortletRequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.portlets.common.PortalPath;

/** Addresses for views that are not views of their own portlet. */
@Named
@ApplicationScoped
public class Links {
    /** A page of the portal, {@code path} being below its address; nowhere in a portal that does not tell its address. */
    public String portal(String path) {
        return PortalPath.of(CurrentPortlet.get().getRequest()).map(portal -> portal + path).orElse("#");
    }

    /** A static file of the web application. */
    public String file(String path) {
        PortletRequest request = CurrentPortlet.get().getRequest();
        return CurrentPortlet.get().getResponse().encodeURL(request.getContextPath() + path);
    }
}
