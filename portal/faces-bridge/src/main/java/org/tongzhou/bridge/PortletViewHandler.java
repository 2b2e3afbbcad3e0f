package org.tongzhou.bridge;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/**
 * Views speak the language that the portal has found for the user (PLT.11.1.4.4), and a redirect stays the address of a view until it
 * is made: it leads to a rendering, whatever phase it comes from.
 */
public class PortletViewHandler extends ViewHandlerWrapper {
    /** @param next the handler that this one completes */
    public PortletViewHandler(ViewHandler next) {
        super(next);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        BridgeContext context = BridgeContext.of(faces);
        return context == null ? super.calculateLocale(faces) : context.request().getLocale();
    }

    @Override
    public String getRedirectURL(FacesContext faces, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        BridgeContext context = BridgeContext.of(faces);
        if (context == null) {
            return super.getRedirectURL(faces, viewId, parameters, includeViewParams);
        }
        context.redirecting(true);
        try {
            return super.getRedirectURL(faces, viewId, parameters, includeViewParams);
        } finally {
            context.redirecting(false);
        }
    }
}
