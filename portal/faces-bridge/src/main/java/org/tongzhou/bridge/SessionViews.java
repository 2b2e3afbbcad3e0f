package org.tongzhou.bridge;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionActivationListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import jakarta.servlet.http.HttpSessionEvent;

/**
 * The views that browsers show in the windows of one web application, in the user's session there. The longest unused go when
 * a window or the session has too many, or when they take too much memory.
 */
final class SessionViews implements HttpSessionBindingListener, HttpSessionActivationListener, Serializable {
    private static final String ATTRIBUTE = SessionViews.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long serialVersionUID = 1L;

    private final Map<String, SavedView> views = new LinkedHashMap<>(16, 0.75f, true);

    /** The views of a session. */
    static SessionViews of(HttpSession session) {
        SessionViews known = (SessionViews) session.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        synchronized (SessionViews.class) { // windows of a user come at the same time
            SessionViews views = (SessionViews) session.getAttribute(ATTRIBUTE);
            if (views == null) {
                views = new SessionViews();
                session.setAttribute(ATTRIBUTE, views);
            }
            return views;
        }
    }

    /** Says that the session has changed, to a server that keeps copies of it elsewhere. */
    void touch(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
        ViewStatistics.of(session.getServletContext()).add(this); // Payara binds it anew first, and unbinds the old one, which is the same, then
    }

    /** The view of this id if it belongs to this window. */
    synchronized Optional<SavedView> find(String window, String id) {
        SavedView view = id == null ? null : views.get(id);
        return Optional.ofNullable(view).filter(found -> found.window().equals(window));
    }

    /** Adds a view that is shown from now on. */
    synchronized SavedView add(String window, String viewId) {
        String id = Long.toString(RANDOM.nextLong() >>> 1, Character.MAX_RADIX);
        SavedView view = new SavedView(id, window, viewId);
        views.put(id, view);
        return view;
    }

    synchronized void remove(SavedView view) {
        views.remove(view.id());
    }

    /** Takes out the longest unused views until the limits are kept; never one that a request works on. @return what was taken out */
    synchronized List<SavedView> shrink(String window, ViewLimits limits) {
        List<SavedView> dropped = new ArrayList<>();
        drop(dropped, view -> view.window().equals(window), count(window) - limits.viewsPerWindow());
        drop(dropped, view -> true, views.size() - limits.viewsPerSession());
        while (sizeBytes() > limits.bytesPerSession() && drop(dropped, view -> true, 1)) {
            continue;
        }
        return dropped;
    }

    private boolean drop(List<SavedView> dropped, Predicate<SavedView> which, int count) {
        int left = count;
        for (Iterator<SavedView> eldest = views.values().iterator(); left > 0 && eldest.hasNext();) {
            SavedView view = eldest.next();
            if (which.test(view) && !view.lock().isLocked()) {
                eldest.remove();
                dropped.add(view);
                left--;
            }
        }
        return left < count;
    }

    private int count(String window) {
        return (int) views.values().stream().filter(view -> view.window().equals(window)).count();
    }

    synchronized int count() {
        return views.size();
    }

    synchronized long sizeBytes() {
        return views.values().stream().mapToLong(SavedView::sizeBytes).sum();
    }

    private synchronized void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        ViewStatistics.of(event.getSession().getServletContext()).add(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        ViewStatistics.of(event.getSession().getServletContext()).remove(this);
    }

    @Override
    public void sessionDidActivate(HttpSessionEvent event) {
        ViewStatistics.of(event.getSession().getServletContext()).add(this);
    }
}
