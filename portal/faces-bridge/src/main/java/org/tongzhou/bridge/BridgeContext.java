package org.tongzhou.bridge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import javax.portlet.MimeResponse;
import javax.portlet.PortletConfig;
import javax.portlet.PortletRequest;
import javax.portlet.PortletResponse;
import javax.portlet.RenderParameters;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/** One call of a portlet on its way through the Faces lifecycle. */
final class BridgeContext {
    static final String ATTRIBUTE = BridgeContext.class.getName();

    private final Phase phase;
    private final PortletConfig config;
    private final PortletRequest request;
    private final PortletResponse response;
    private final ModeViews views;
    private final String namespace;
    private String viewId;
    private SavedView savedView;
    private UIViewRoot restoredRoot;
    private ActionOutcome outcome;
    private boolean redirecting;
    private Redirect redirect;
    private boolean redirected;

    BridgeContext(Phase phase, PortletConfig config, PortletRequest request, PortletResponse response, ModeViews views) {
        this.phase = phase;
        this.config = config;
        this.request = request;
        this.response = response;
        this.views = views;
        this.namespace = identifier(response.getNamespace());
        this.viewId = views.find(request.getParameter(Parameters.VIEW)).orElse(views.first());
    }

    /** The call that a Faces request serves, null outside of portlets. */
    static BridgeContext of(FacesContext faces) {
        return faces == null ? null : (BridgeContext) faces.getAttributes().get(ATTRIBUTE);
    }

    /** The call that a Faces request serves. @throws IllegalStateException outside of portlets */
    static BridgeContext current() {
        BridgeContext current = of(FacesContext.getCurrentInstance());
        if (current == null) {
            throw new IllegalStateException("no portlet is being called");
        }
        return current;
    }

    /** A namespace that is good as an element's id and in client ids: other portals put separators and signs into theirs. */
    static String identifier(String namespace) {
        String plain = namespace.replaceAll("[^A-Za-z0-9_]", "_");
        return plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "p" + plain : plain;
    }

    Phase phase() {
        return phase;
    }

    PortletConfig config() {
        return config;
    }

    PortletRequest request() {
        return request;
    }

    PortletResponse response() {
        return response;
    }

    /** The response of a render or resource request. */
    MimeResponse mimeResponse() {
        return (MimeResponse) response;
    }

    /** Whether addresses can be made: only render and resource responses can. */
    boolean makesUrls() {
        return !redirecting && response instanceof MimeResponse;
    }

    ModeViews views() {
        return views;
    }

    /** The window's private render parameters as the request found them, without the bridge's own. */
    Map<String, String[]> renderParameters() {
        Map<String, String[]> found = new LinkedHashMap<>();
        RenderParameters parameters = request.getRenderParameters();
        for (String name : parameters.getNames()) {
            if (!parameters.isPublic(name) && !Parameters.isOwn(name)) {
                found.put(name, parameters.getValues(name));
            }
        }
        return found;
    }

    /** Unique on the page, fit for ids and scripts. */
    String namespace() {
        return namespace;
    }

    String viewId() {
        return viewId;
    }

    /** The saved view that this call goes on with, if any. */
    Optional<SavedView> savedView() {
        return Optional.ofNullable(savedView);
    }

    /** The saved view is the one that is shown, but where an address that is rendered names another. */
    void goOnWith(SavedView found) {
        if (phase == Phase.ACTION || phase == Phase.RESOURCE) {
            viewId = found.viewId();
        }
        if (found.viewId().equals(viewId)) {
            savedView = found;
        }
    }

    void savedView(SavedView found) {
        savedView = found;
    }

    /** Notes the component tree into which the saved state goes. */
    void restoring(UIViewRoot root) {
        restoredRoot = root;
    }

    /** Whether a component tree is the one that this call has restored, and not one it has gone over to. */
    boolean hasRestored(UIViewRoot root) {
        return root != null && root == restoredRoot;
    }

    /** Says whether addresses of views are to stay what they are, for a redirect. */
    void redirecting(boolean whether) {
        redirecting = whether;
    }

    /** A rendering that has found that another view is to be shown (JSR-329 5.2.6), and what it has said of that. */
    record Redirect(ViewAddress view, AfterAction said) {
    }

    /** Goes on with a fresh view in place of the one that is being rendered. */
    void redirect(Redirect to) {
        redirect = to;
        redirected = true;
        viewId = to.view().viewId();
        savedView = null;
        restoredRoot = null;
    }

    /** Where this rendering has been led to. */
    Optional<Redirect> redirect() {
        return Optional.ofNullable(redirect);
    }

    /** Whether it has been led on since this was asked last. */
    boolean takeRedirected() {
        boolean taken = redirected;
        redirected = false;
        return taken;
    }

    /** How the action ended; null before. */
    ActionOutcome outcome() {
        return outcome;
    }

    void outcome(ActionOutcome ended) {
        outcome = ended;
    }
}
