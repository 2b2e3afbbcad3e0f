package org.tongzhou.kernel;

import java.io.Serializable;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionActivationListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/**
 * The sessions of one portlet WAR by their id, which is that of the portal's session (the cookie's path is {@code /}). A user
 * has one session in each WAR he has used; when he logs out of the portal all of them must end.
 */
public final class WarSessions {
    static final String ATTRIBUTE = WarSessions.class.getName();

    private static final Object[] LOCKS = Stream.generate(Object::new).limit(64).toArray();

    private static final String RETURNED = WarSessions.class.getName() + ".returned";

    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();
    private final CdiScopes scopes;

    /** Takes over the sessions that the WAR's former version has left, if the server was told to keep them. */
    WarSessions(CdiScopes scopes, ServletContext context) {
        this.scopes = scopes;
        context.setAttribute(ATTRIBUTE, this);
        if (context.getAttribute(RETURNED) instanceof Queue<?> returned) {
            returned.forEach(session -> add((HttpSession) session));
            context.removeAttribute(RETURNED);
        }
    }

    private void add(HttpSession session) {
        sessions.put(session.getId(), session);
    }

    /** Ends the sessions with this id in all portlet WARs; called when the portal's own session ends. */
    public static void invalidateEverywhere(String sessionId) {
        PortletRegistry.INSTANCE.applications().forEach(application -> application.sessions().invalidate(sessionId));
    }

    /**
     * The session of the WAR that this request has been dispatched into; windows of one user that reach the WAR at the same
     * time get the same one.
     *
     * @param portalSessionId the id of the portal's session
     * @return null if there is none and none is to be made
     */
    public static HttpSession open(HttpServletRequest request, String portalSessionId, boolean create) {
        HttpSession session = request.getSession(false);
        if (session != null || !create) {
            return session;
        }
        return locked(portalSessionId, () -> request.getSession(true));
    }

    /** Does what windows of one user must do one after the other. */
    static <T> T locked(String sessionId, Supplier<T> work) {
        synchronized (LOCKS[Math.floorMod(sessionId.hashCode(), LOCKS.length)]) {
            return work.get();
        }
    }

    /** How many sessions the WAR has now. */
    public int count() {
        return sessions.size();
    }

    void invalidate(String sessionId) {
        HttpSession session = sessions.remove(sessionId);
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException e) {
                // it ended by itself in the meantime, which is what was wanted
            }
        }
    }

    /** Stands in each session and speaks up when the session is there again after its WAR was deployed anew. */
    private static final class Return implements HttpSessionActivationListener, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public void sessionDidActivate(HttpSessionEvent event) {
            WarSessions sessions = of(event);
            if (sessions != null) {
                sessions.add(event.getSession());
            } else {
                waiting(event.getSession().getServletContext()).add(event.getSession()); // the server brings sessions before portlets
            }
        }

        @SuppressWarnings("unchecked")
        private static Queue<HttpSession> waiting(ServletContext context) {
            Queue<HttpSession> waiting = (Queue<HttpSession>) context.getAttribute(RETURNED);
            if (waiting == null) {
                waiting = new ConcurrentLinkedQueue<>();
                context.setAttribute(RETURNED, waiting);
            }
            return waiting;
        }
    }

    private static WarSessions of(HttpSessionEvent event) {
        return (WarSessions) event.getSession().getServletContext().getAttribute(ATTRIBUTE);
    }

    /** Tells the sessions of its web application apart; the container makes one for each WAR. */
    public static final class Listener implements HttpSessionListener, HttpSessionIdListener {
        @Override
        public void sessionCreated(HttpSessionEvent event) {
            WarSessions sessions = of(event);
            if (sessions != null) {
                sessions.add(event.getSession());
                event.getSession().setAttribute(ATTRIBUTE, new Return());
            }
        }

        @Override
        public void sessionDestroyed(HttpSessionEvent event) {
            WarSessions sessions = of(event);
            if (sessions != null) {
                sessions.sessions.remove(event.getSession().getId(), event.getSession());
                sessions.scopes.end(event.getSession());
            }
        }

        @Override
        public void sessionIdChanged(HttpSessionEvent event, String oldSessionId) {
            WarSessions sessions = of(event);
            if (sessions != null) {
                sessions.sessions.remove(oldSessionId);
                sessions.add(event.getSession());
            }
        }
    }
}
