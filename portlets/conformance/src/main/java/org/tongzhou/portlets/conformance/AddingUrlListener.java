package org.tongzhou.portlets.conformance;

import javax.portlet.PortletURL;
import javax.portlet.PortletURLGenerationListener;
import javax.portlet.ResourceURL;

/** Adds a parameter to addresses that ask for it by a parameter {@code listen} (PLT.11.2). */
@SuppressWarnings("rawtypes") // as JSR-286 has it; Portlet 3.0 gave it type parameters
public class AddingUrlListener implements PortletURLGenerationListener {
    @Override
    public void filterActionURL(PortletURL url) {
        if (url.getParameterMap().containsKey("listen")) {
            url.setParameter("heard", "action");
        }
    }

    @Override
    public void filterRenderURL(PortletURL url) {
        if (url.getParameterMap().containsKey("listen")) {
            url.setParameter("heard", "render");
        }
    }

    @Override
    public void filterResourceURL(ResourceURL url) {
        if (url.getParameterMap().containsKey("listen")) {
            url.setParameter("heard", "resource");
        }
    }
}
