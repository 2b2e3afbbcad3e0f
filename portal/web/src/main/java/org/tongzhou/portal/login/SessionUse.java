package org.tongzhou.portal.login;

import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * How long a session lasts: as long as was said when it began, at most, and as long as a person uses it. The server counts every request; but what a page fetches by itself, because there
 * is news, must not keep a session alive in front of which nobody sits.
 */
public final class SessionUse {
    private static final String LIMIT = SessionUse.class.getName() + ".limit";
    private static final String LAST = SessionUse.class.getName();
    private static final String BACKGROUND = "X-Tongzhou-Background";
    private static final String LIVE = "/live";

    private SessionUse() {
    }

    /** A session of a logged-in user begins. @param idle after so long without use it is over, {@code limit} how old it may become */
    static void begin(HttpSession session, Duration idle, Duration limit) {
        session.setMaxInactiveInterval((int) idle.toSeconds());
        session.setAttribute(LIMIT, limit);
    }

    /** Notes a request of a logged-in user. @return false if the session was not used for so long that it is over */
    static boolean note(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession();
        if (isOver(session, now)) {
            return false;
        }
        if (!isBackground(request) || session.getAttribute(LAST) == null) {
            session.setAttribute(LAST, now);
        }
        return true;
    }

    /** Whether the page has made this request by itself. */
    static boolean isBackground(HttpServletRequest request) {
        return request.getHeader(BACKGROUND) != null || request.getServletPath().equals(LIVE);
    }

    /** Whether a session has ended, is older than a session may be, or was not used by a person for longer than it may be idle. */
    public static boolean isOver(HttpSession session, Instant now) {
        try {
            Instant last = (Instant) session.getAttribute(LAST);
            Duration limit = (Duration) session.getAttribute(LIMIT);
            boolean old = limit != null && Instant.ofEpochMilli(session.getCreationTime()).plus(limit).isBefore(now);
            return old || last != null && last.plus(Duration.ofSeconds(session.getMaxInactiveInterval())).isBefore(now);
        } catch (IllegalStateException e) {
            return true; // it has ended
        }
    }

    /** Ends a session, which may have ended already. */
    public static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            return; // as wished
        }
    }
}
