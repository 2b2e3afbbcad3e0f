package org.tongzhou.bridge;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.ServletRequest;

import org.primefaces.csp.CspState;

/**
 * Marks the Faces context of a portlet call. It must stand before PrimeFaces' factory, which asks for the nonce while it makes its
 * own context.
 */
public class PortletFacesContextFactory extends FacesContextFactory {
    /** @param next the factory that this one completes */
    public PortletFacesContextFactory(FacesContextFactory next) {
        super(next);
    }

    @Override
    public FacesContext getFacesContext(Object application, Object request, Object response, Lifecycle lifecycle) {
        FacesContext faces = getWrapped().getFacesContext(application, request, response, lifecycle);
        if (request instanceof ServletRequest servlet && servlet.getAttribute(BridgeContext.ATTRIBUTE) instanceof BridgeContext context) {
            faces.getAttributes().put(BridgeContext.ATTRIBUTE, context);
            faces.getAttributes().put(CspState.class.getName(), new PageCsp(faces, context));
        }
        return faces;
    }
}
