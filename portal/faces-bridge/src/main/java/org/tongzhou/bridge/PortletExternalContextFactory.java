package org.tongzhou.bridge;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.servlet.ServletRequest;

/** Gives portlet views an external context that makes portlet addresses. */
public class PortletExternalContextFactory extends ExternalContextFactory {
    /** @param next the factory that this one completes */
    public PortletExternalContextFactory(ExternalContextFactory next) {
        super(next);
    }

    @Override
    public ExternalContext getExternalContext(Object application, Object request, Object response) {
        ExternalContext made = getWrapped().getExternalContext(application, request, response);
        return request instanceof ServletRequest servlet && servlet.getAttribute(BridgeContext.ATTRIBUTE) instanceof BridgeContext context
            ? new PortletExternalContext(made, context) : made;
    }
}
