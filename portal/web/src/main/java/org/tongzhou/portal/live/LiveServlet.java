package org.tongzhou.portal.live;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * Opens a browser's channel: {@code GET /live} answers an endless stream of Server-Sent Events. A browser that comes back says
 * by {@code since} what it was told last, or by {@code Last-Event-ID} where it reconnects by itself. With 503 the portal holds
 * as many channels as it can.
 */
@WebServlet(name = "live", urlPatterns = "/live", loadOnStartup = 2, asyncSupported = true)
public class LiveServlet extends HttpServlet {
    private static final String RETRY_AFTER_SECONDS = "120";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LiveHub hub;

    /** Makes the hub by calling it, so that no news is lost before the first channel opens. */
    @Override
    public void init() {
        hub.position();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!hub.reserve()) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Accel-Buffering", "no"); // proxies that collect what they pass on
        HttpSession session = request.getSession();
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        Channel channel = new Channel(async, request.getRemoteUser(), session, hub::ended);
        hub.open(channel, since(request)); // before the channel can end, so that it is taken out after it was taken in
        channel.start();
    }

    private static String since(HttpServletRequest request) {
        String header = request.getHeader("Last-Event-ID");
        return header != null ? header : request.getParameter("since");
    }
}
