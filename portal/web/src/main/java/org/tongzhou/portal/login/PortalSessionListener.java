package org.tongzhou.portal.login;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

import org.tongzhou.kernel.WarSessions;

/** When a session of the portal ends, by logout, by a disabled account or by itself, those of the portlet WARs end with it. */
public class PortalSessionListener implements HttpSessionListener {
    @Inject
    private SessionRegistry sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.ended(event.getSession().getId());
        WarSessions.invalidateEverywhere(event.getSession().getId());
    }
}
