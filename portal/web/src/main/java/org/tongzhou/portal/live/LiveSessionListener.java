package org.tongzhou.portal.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** With a session its channels end. */
@WebListener
public class LiveSessionListener implements HttpSessionListener {
    @Inject
    private LiveHub hub;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        hub.sessionEnded(event.getSession().getId());
    }
}
