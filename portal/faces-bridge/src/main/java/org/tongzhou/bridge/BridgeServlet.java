package org.tongzhou.bridge;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Runs the Faces lifecycle of a portlet call. It has a name and no address: a portlet reaches it by a named dispatcher, so that
 * the container hands over a servlet request of this application.
 */
public class BridgeServlet extends HttpServlet {
    static final String NAME = "FacesBridge";

    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = System.getLogger(BridgeServlet.class.getName());
    private static final int PATIENCE_SECONDS = 30;
    private static final int REDIRECTS_MAX = 3;

    @Override
    public void init() throws ServletException {
        try {
            MultipartBody.clean(getServletContext());
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!(request.getAttribute(BridgeContext.ATTRIBUTE) instanceof BridgeContext context)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        MultipartBody body = body(context, request, response);
        if (body != null) {
            try (body) {
                serve(context, body, request, response);
            }
        }
    }

    /** What was sent, which may be long in coming: the view is free meanwhile. @return null if it did not come whole, which was answered */
    private MultipartBody body(BridgeContext context, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return MultipartBody.of(request, context.phase(), getServletContext());
        } catch (IOException e) { // mostly it was given up on its way
            LOGGER.log(Level.INFO, "a form with files was not read: {0}", e.toString());
            new BridgeResponse(response, context).sendError(HttpServletResponse.SC_BAD_REQUEST);
            return null;
        }
    }

    private void serve(BridgeContext context, MultipartBody body, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String ticket = ticket(context, body);
        Optional<SavedView> saved = find(context, ticket, request);
        if (saved.isEmpty()) {
            run(context, body, ticket, request, response);
            return;
        }
        ReentrantLock lock = saved.get().lock();
        if (!await(lock)) {
            throw new ServletException("another request to this view has not ended within " + PATIENCE_SECONDS + " s");
        }
        try {
            context.goOnWith(saved.get());
            run(context, body, ticket, request, response);
        } finally {
            if (lock.isHeldByCurrentThread()) {
                lock.unlock();
            }
        }
    }

    private static Optional<SavedView> find(BridgeContext context, String ticket, HttpServletRequest request) {
        return ticket == null ? Optional.empty() : SessionViews.of(request.getSession())
            .find(context.namespace(), SavedView.idIn(ticket)).filter(view -> context.views().contains(view.viewId()));
    }

    private void run(BridgeContext context, MultipartBody body, String ticket, HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
        FacesCall call = new FacesCall(context, getServletContext());
        BridgeResponse answer = new BridgeResponse(response, context);
        try {
            call.run(new BridgeRequest(request, getServletContext(), context, body, ticket), answer, ticket);
            for (int times = 0; context.takeRedirected(); times++) {
                if (times == REDIRECTS_MAX) {
                    throw new ServletException("views of " + context.config().getPortletName() + " redirect to one another, at last to " + context.viewId());
                }
                call.run(new BridgeRequest(request, getServletContext(), context, body, null), answer, null);
            }
            answer.finish();
        } finally {
            answer.release();
        }
    }

    /** The ticket of the view that the request goes on with: from a form, from the page, or from the address after an action. */
    private static String ticket(BridgeContext context, MultipartBody body) {
        return switch (context.phase()) {
            case RENDER -> {
                String shown = context.request().getProperty(Parameters.SHOWN_VIEW);
                yield shown != null ? shown : context.request().getParameter(Parameters.STATE);
            }
            case EVENT -> context.request().getParameter(Parameters.STATE);
            case ACTION, RESOURCE -> {
                String name = context.namespace() + ':' + Parameters.VIEW_STATE;
                String ticket = context.request().getParameter(name);
                yield ticket != null ? ticket : body.field(name);
            }
        };
    }

    private static boolean await(ReentrantLock lock) throws ServletException {
        try {
            return lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        }
    }
}
