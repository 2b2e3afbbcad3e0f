package org.tongzhou.bridge;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PreDestroyViewMapEvent;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;

/** Where saved views come from and go to during a call. */
final class WindowStates {
    /** Mojarra's maps of the beans of all views in a session, by the names under which it keeps them. */
    private static final String VIEW_MAPS = "com.sun.faces.application.view.activeViewMaps";
    private static final String VIEW_CONTEXTS = "com.sun.faces.application.view.activeViewContexts";
    private static final String VIEW_MAP = "com.sun.faces.application.view.viewMap";
    private static final String VIEW_MAP_ID = "com.sun.faces.application.view.viewMapId";

    private WindowStates() {
    }

    /** Saves the view that is shown. @return its ticket */
    static String save(FacesContext faces, BridgeContext context, Object state) {
        UIViewRoot root = faces.getViewRoot();
        SavedView saved = current(faces, context);
        saved.save(state, (String) root.getTransientStateHelper().getTransient(VIEW_MAP_ID));
        SessionViews.of(session(faces)).touch(session(faces));
        shrink(faces, context);
        return saved.ticket();
    }

    /** Where the view that is shown is saved, or is going to be. */
    static SavedView current(FacesContext faces, BridgeContext context) {
        UIViewRoot root = faces.getViewRoot();
        SavedView saved = context.savedView().orElse(null);
        if (saved != null && context.hasRestored(root)) {
            return saved;
        }
        if (saved != null) {
            remove(faces, saved);
        }
        SavedView fresh = add(faces, context, root.getViewId());
        context.savedView(fresh);
        context.restoring(root);
        return fresh;
    }

    /** Keeps what was said and typed for the rendering of a fresh view. @return the id under which it is found, null if there is nothing */
    static String keep(FacesContext faces, BridgeContext context, String viewId, AfterAction left) {
        if (left.isEmpty()) {
            return null;
        }
        SavedView saved = add(faces, context, viewId);
        saved.afterAction(left);
        shrink(faces, context);
        return saved.id();
    }

    static SavedView add(FacesContext faces, BridgeContext context, String viewId) {
        HttpSession session = session(faces);
        SessionViews views = SessionViews.of(session);
        SavedView added = views.add(context.namespace(), viewId);
        views.touch(session);
        return added;
    }

    /** What only brought messages has done its service: the view to which they are said is a fresh one, and so whenever it is shown again. */
    static void discard(FacesContext faces, BridgeContext context, SavedView messages) {
        remove(faces, messages);
        context.savedView(null);
    }

    /** The view that was restored is shown in another place than before, too: from now on it is a view of its own, with beans of its own. */
    static void copy(FacesContext faces, BridgeContext context) {
        UIViewRoot root = faces.getViewRoot();
        context.savedView(add(faces, context, root.getViewId()));
        Map<String, Object> session = faces.getExternalContext().getSessionMap();
        Object beans = root.getViewMap(false);
        if (beans == null || !(root.getTransientStateHelper().getTransient(VIEW_MAP_ID) instanceof String id)) {
            return;
        }
        String own = UUID.randomUUID().toString();
        String what = "the beans of view " + root.getViewId();
        Object ownBeans = SerialBytes.read(SerialBytes.write(beans, what), what);
        put(session.get(VIEW_MAPS), own, ownBeans);
        if (session.get(VIEW_CONTEXTS) instanceof Map<?, ?> contexts && contexts.get(id) instanceof Map<?, ?> known) {
            put(contexts, own, new ConcurrentHashMap<>(known));
        }
        root.getTransientStateHelper().putTransient(VIEW_MAP, ownBeans);
        root.getTransientStateHelper().putTransient(VIEW_MAP_ID, own);
    }

    @SuppressWarnings("unchecked")
    private static void put(Object map, String key, Object value) {
        ((Map<String, Object>) map).put(key, value);
    }

    /** The browser has gone over to another view in place of this one. */
    private static void remove(FacesContext faces, SavedView left) {
        SessionViews.of(session(faces)).remove(left);
        end(faces, left);
    }

    /** The browser goes on with another view than the one that has acted. */
    static void leave(FacesContext faces, BridgeContext context, String viewId) {
        context.savedView().filter(left -> !left.viewId().equals(viewId)).ifPresent(left -> remove(faces, left));
    }

    private static void shrink(FacesContext faces, BridgeContext context) {
        ViewLimits limits = ViewLimits.of((ServletContext) faces.getExternalContext().getContext());
        SessionViews.of(session(faces)).shrink(context.namespace(), limits).forEach(dropped -> end(faces, dropped));
    }

    /** The beans of a view that is left before it was saved end with it. */
    static void end(UIViewRoot root) {
        Map<String, Object> beans = root == null ? null : root.getViewMap(false);
        if (beans != null) {
            beans.clear(); // which Faces tells their scope
        }
    }

    /** The beans of a view end with it. */
    private static void end(FacesContext faces, SavedView view) {
        Map<String, Object> session = faces.getExternalContext().getSessionMap();
        if (view.viewMapId() == null || !(session.get(VIEW_MAPS) instanceof Map<?, ?> maps)) {
            return;
        }
        Object beans = maps.remove(view.viewMapId());
        if (beans != null) {
            UIViewRoot carrier = new UIViewRoot();
            carrier.getTransientStateHelper().putTransient(VIEW_MAP, beans);
            carrier.getTransientStateHelper().putTransient(VIEW_MAP_ID, view.viewMapId());
            faces.getApplication().publishEvent(faces, PreDestroyViewMapEvent.class, UIViewRoot.class, carrier);
        }
        if (session.get(VIEW_CONTEXTS) instanceof Map<?, ?> contexts) {
            contexts.remove(view.viewMapId());
        }
    }

    private static HttpSession session(FacesContext faces) {
        return (HttpSession) faces.getExternalContext().getSession(true);
    }
}
