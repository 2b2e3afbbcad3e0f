package org.tongzhou.portal.login;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.portal.render.Incident;
import org.tongzhou.portal.theme.ErrorView;
import org.tongzhou.portal.theme.Theme;

/** What the container shows instead of its own error page: a refusal by its status, everything else with an incident number. */
@WebServlet(name = "error", urlPatterns = "/error", asyncSupported = true)
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Theme theme;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        theme.error(view(request), request, response);
        response.getOutputStream().close(); // else the server's own page comes after it, and the client takes it for the next answer
    }

    private static ErrorView view(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return ErrorView.of(ErrorView.Kind.NOT_FOUND); // somebody has typed the address
        }
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure == null) {
            return ErrorView.of(ErrorView.Kind.ofStatus((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)));
        }
        if (failure instanceof NotPermittedException) {
            return ErrorView.of(ErrorView.Kind.FORBIDDEN);
        }
        if (failure instanceof NotFoundException) {
            return ErrorView.of(ErrorView.Kind.NOT_FOUND);
        }
        String uri = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return ErrorView.failed(Incident.log("request for " + uri + " failed", failure));
    }
}
