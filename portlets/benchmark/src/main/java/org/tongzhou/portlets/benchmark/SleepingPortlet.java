package org.tongzhou.portlets.benchmark;

import java.io.IOException;
import java.time.Duration;

import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;

/** Waits half a second before it answers, as one that asks another system does. */
public class SleepingPortlet extends GenericPortlet {
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        response.setContentType("text/html");
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortletException(e);
        }
        response.getWriter().write("<p class=\"slept\">" + PAUSE.toMillis() + "</p>");
    }
}
