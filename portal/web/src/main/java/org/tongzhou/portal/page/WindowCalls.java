package org.tongzhou.portal.page;

import java.io.IOException;

import javax.portlet.PortletException;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.portal.container.PageRequest;
import org.tongzhou.portal.container.PortalWindow;
import org.tongzhou.portal.container.Portlets.ActionOutcome;
import org.tongzhou.portal.live.Actor;
import org.tongzhou.portal.login.CsrfToken;
import org.tongzhou.portal.render.PageRenderer;
import org.tongzhou.portal.theme.ErrorView;

/** Calls of single portlets: actions and resources. What changes something needs the session's token. */
@Dependent
class WindowCalls {
    /** The server reads 8 KiB of request line and headers, cookies among them. */
    private static final int MAX_ADDRESS_CHARS = 6 * 1024;

    @Inject
    private PageRenderer renderer;
    @Inject
    private Fragments fragments;
    @Inject
    private Actor actor;
    @Inject
    private Refusals refusals;

    /** Lets a portlet act, then shows what has come of it: by a redirect (PRG), or the changed windows alone. */
    void act(PageRequest page, HttpServletRequest request, HttpServletResponse response)
        throws IOException, InterruptedException {
        if (!CsrfToken.isValid(request.getSession(), page.url().token())) {
            refusals.refuse(ErrorView.Kind.FORM_EXPIRED, request, response);
            return;
        }
        PortalWindow window = target(page, request, response);
        ActionOutcome outcome = window == null ? null
            : call(window, request, response, "action", () -> renderer.portlets().act(window, request, response));
        if (outcome == null) {
            return;
        }
        renderer.dropTouched(page);
        if (outcome.failure() != null) {
            refusals.fail("action of window " + window.getStringId() + " failed", outcome.failure(), request, response);
        } else if (outcome.location().length() > MAX_ADDRESS_CHARS) {
            refusals.refuse(ErrorView.Kind.ADDRESS_TOO_LONG, request, response);
        } else if (!Fragments.areWanted(request)) {
            response.sendRedirect(outcome.location());
        } else if (outcome.location().equals(page.address())) {
            fragments.show(page, request, response);
        } else {
            Fragments.leave(outcome.location(), response);
        }
    }

    /** Lets a portlet serve a resource. */
    void serve(PageRequest page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean safe = PageServlet.SAFE_METHODS.contains(request.getMethod());
        if (!safe && !CsrfToken.isValid(request.getSession(), page.url().token())) {
            refusals.refuse(ErrorView.Kind.FORM_EXPIRED, request, response);
            return;
        }
        PortalWindow window = target(page, request, response);
        if (window != null) {
            call(window, request, response, "resource", () -> {
                renderer.portlets().serve(window, request, response);
                return window;
            });
        }
    }

    /** What a portlet does at once, on the request's own thread. */
    private interface Call<R> {
        R run() throws PortletException, IOException;
    }

    /** Calls a portlet, unless too many calls of it run. @return null if the request was answered here, by a refusal */
    private <R> R call(PortalWindow window, HttpServletRequest request, HttpServletResponse response, String what, Call<R> call)
        throws IOException {
        WindowDetails details = window.details();
        if (!renderer.beginCall(details)) {
            refusals.refuse(ErrorView.Kind.PORTLET_UNAVAILABLE, request, response);
            return null;
        }
        actor.begin(request);
        try {
            return call.run();
        } catch (PortletException | RuntimeException e) {
            refusals.fail(what + " of window " + window.getStringId() + " failed", e, request, response);
            return null;
        } finally {
            actor.end();
            renderer.endCall(details);
        }
    }

    /** The window that acts or serves; answers the request itself where there is none. */
    private PortalWindow target(PageRequest page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        WindowDetails details = page.page().window(page.url().windowId()).orElse(null);
        if (details == null) {
            refusals.refuse(ErrorView.Kind.NOT_FOUND, request, response);
            return null;
        }
        PortalWindow window = page.page().maintenance(details).isPresent() ? null : page.deployed(details).orElse(null);
        if (window == null) {
            refusals.refuse(ErrorView.Kind.PORTLET_UNAVAILABLE, request, response);
        }
        return window;
    }
}
