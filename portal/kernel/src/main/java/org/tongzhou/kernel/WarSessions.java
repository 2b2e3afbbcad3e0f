package org.tongzhou.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
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

    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();
    private final CdiScopes scopes;

    WarSessions(CdiScopes scopes) {
        this.scopes = scopes;
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
        synchronized (LOCKS[Math.floorMod(portalSessionId.hashCode(), LOCKS.length)]) {
            return request.getSession(true);
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

    /** Tells the sessions of its web application apart; the container makes one for each WAR. */
    public static final class Listener implements HttpSessionListener, HttpSessionIdListener {
        @Override
        public void sessionCreated(HttpSessionEvent event) {
            WarSessions sessions = of(event);
            if (sessions != null) {
                sessions.sessions.put(event.getSession().getId(), event.getSession());
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
                sessions.sessions.put(event.getSession().getId(), event.getSession());
            }
        }

        private static WarSessions of(HttpSessionEvent event) {
            return (WarSessions) event.getSession().getServletContext().getAttribute(ATTRIBUTE);
        }
    }
}
