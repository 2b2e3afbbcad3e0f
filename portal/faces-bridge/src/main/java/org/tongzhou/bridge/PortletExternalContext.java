package org.tongzhou.bridge;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.portlet.BaseURL;
import javax.portlet.ResourceURL;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;

/**
 * Makes portlet addresses of those of views (JSR-329 6.1.3): of a form's an action address, of ajax a resource address, of links
 * and redirects render addresses. Everything else is the servlet's, as component libraries expect servlet objects.
 */
final class PortletExternalContext extends ExternalContextWrapper {
    private static final String MADE_BY_VIEW = "pfdrid=";
    private static final String DYNAMIC_CONTENT = "dynamiccontent.properties";

    private final BridgeContext context;

    PortletExternalContext(ExternalContext servlets, BridgeContext context) {
        super(servlets);
        this.context = context;
    }

    private Optional<ViewAddress> view(String address) {
        return ViewAddress.parse(address, getRequestContextPath());
    }

    private String complete(BaseURL url, String viewId, Map<String, List<String>> parameters) {
        parameters.forEach((name, values) -> url.setParameter(name, values.toArray(String[]::new)));
        if (!viewId.equals(context.views().first())) {
            url.setParameter(Parameters.VIEW, context.views().name(viewId));
        }
        return url.toString().replace("&amp;", "&");
    }

    @Override
    public String encodeActionURL(String address) {
        return context.makesUrls() ? view(address).map(view ->
            complete(context.mimeResponse().createActionURL(), view.viewId(), view.parameters())).orElse(address) : address;
    }

    @Override
    public String encodePartialActionURL(String address) {
        return context.makesUrls() ? view(address).map(view ->
            complete(context.mimeResponse().createResourceURL(), view.viewId(), view.parameters())).orElse(address) : address;
    }

    @Override
    public String encodeBookmarkableURL(String address, Map<String, List<String>> parameters) {
        return context.makesUrls() ? view(address).map(view -> renderUrl(view, parameters, null))
            .orElseGet(() -> super.encodeBookmarkableURL(address, parameters)) : super.encodeBookmarkableURL(address, parameters);
    }

    private String renderUrl(ViewAddress view, Map<String, List<String>> more, String stateId) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(view.parameters());
        if (more != null) {
            parameters.putAll(more);
        }
        if (stateId != null) {
            parameters.put(Parameters.STATE, List.of(stateId));
        }
        return complete(context.mimeResponse().createRenderURL(), view.viewId(), parameters);
    }

    /** What the view makes for one request, such as an image or a download, must pass the portal, its login and this window. */
    @Override
    public String encodeResourceURL(String address) {
        if (address == null || !address.contains(MADE_BY_VIEW) || !context.makesUrls()) {
            return address;
        }
        ResourceURL url = context.mimeResponse().createResourceURL();
        url.setParameter(Parameters.FILE, DYNAMIC_CONTENT);
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.getViewRoot().isTransient()) { // its beans make the content
            url.setParameter(context.namespace() + ':' + Parameters.VIEW_STATE, WindowStates.current(faces, context).ticket());
        }
        return complete(url, context.viewId(), ViewAddress.query(address.substring(address.indexOf('?') + 1)));
    }

    @Override
    public String encodeNamespace(String name) {
        return context.namespace() + name;
    }

    /** Messages go along: the browser shows the other view in a request of its own. */
    @Override
    public void redirect(String address) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ViewAddress view = view(address).orElse(null);
        if (view != null && context.phase() == Phase.RENDER) {
            WindowStates.end(faces.getViewRoot());
            context.redirect(new BridgeContext.Redirect(view, AfterAction.said(faces)));
            faces.responseComplete();
            return;
        }
        String stateId = view == null ? null : WindowStates.keep(faces, context, view.viewId(), AfterAction.said(faces));
        if (view != null) {
            WindowStates.leave(faces, context, view.viewId());
        }
        if (context.phase() == Phase.ACTION) {
            context.outcome(view == null ? new ActionOutcome.Leave(address)
                : new ActionOutcome.Show(view.viewId(), stateId, view.parameters()));
            faces.responseComplete();
        } else {
            super.redirect(view == null ? address : renderUrl(view, null, stateId)); // in an ajax answer, for the page's script
        }
    }

    @Override
    public boolean isUserInRole(String role) {
        return context.request().isUserInRole(role);
    }
}
