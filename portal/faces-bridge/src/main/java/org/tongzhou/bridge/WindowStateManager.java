package org.tongzhou.bridge;

import java.io.IOException;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.ResponseStateManager;

/** Keeps the state of portlet views in {@link SessionViews}; other views' as ever. */
final class WindowStateManager extends ResponseStateManager {
    /** The ticket of a view that keeps no state. */
    static final String STATELESS = "stateless";
    private static final String TICKET = WindowStateManager.class.getName() + ".ticket";
    private static final String FIELDS = WindowStateManager.class.getName() + ".fields";

    private final ResponseStateManager others;

    WindowStateManager(ResponseStateManager others) {
        this.others = others;
    }

    private static String sent(FacesContext faces, BridgeContext context) {
        return faces.getExternalContext().getRequestParameterMap().get(context.namespace() + ':' + Parameters.VIEW_STATE);
    }

    @Override
    public boolean isPostback(FacesContext faces) {
        BridgeContext context = BridgeContext.of(faces);
        return context == null ? others.isPostback(faces) : sent(faces, context) != null;
    }

    @Override
    public Object getState(FacesContext faces, String viewId) {
        BridgeContext context = BridgeContext.of(faces);
        if (context == null) {
            return others.getState(faces, viewId);
        }
        if (STATELESS.equals(sent(faces, context))) {
            return STATELESS;
        }
        SavedView saved = context.savedView().orElse(null);
        if (saved == null || !saved.hasState() || !saved.viewId().equals(viewId)) {
            return null;
        }
        context.restoring(faces.getViewRoot());
        return saved.restore();
    }

    @Override
    public boolean isStateless(FacesContext faces, String viewId) {
        BridgeContext context = BridgeContext.of(faces);
        return context == null ? others.isStateless(faces, viewId) : STATELESS.equals(sent(faces, context));
    }

    /** The ticket of the view, saved once for each answer, however many forms it has. */
    @Override
    public String getViewState(FacesContext faces, Object state) {
        BridgeContext context = BridgeContext.of(faces);
        if (context == null) {
            return others.getViewState(faces, state);
        }
        UIViewRoot root = faces.getViewRoot();
        if (root.isTransient()) {
            return STATELESS;
        }
        return (String) faces.getAttributes().computeIfAbsent(TICKET, absent -> WindowStates.save(faces, context, state));
    }

    @Override
    public void writeState(FacesContext faces, Object state) throws IOException {
        BridgeContext context = BridgeContext.of(faces);
        if (context == null) {
            others.writeState(faces, state);
            return;
        }
        int field = (int) faces.getAttributes().merge(FIELDS, 1, (before, one) -> (int) before + (int) one);
        String name = context.namespace() + ':' + Parameters.VIEW_STATE;
        ResponseWriter writer = faces.getResponseWriter();
        writer.startElement("input", null);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", name, null);
        writer.writeAttribute("id", name + ':' + (field - 1), null);
        writer.writeAttribute("value", getViewState(faces, state), null);
        writer.writeAttribute("autocomplete", "off", null);
        writer.endElement("input");
    }

    @Override
    public String getCryptographicallyStrongTokenFromSession(FacesContext faces) {
        return others.getCryptographicallyStrongTokenFromSession(faces);
    }
}
