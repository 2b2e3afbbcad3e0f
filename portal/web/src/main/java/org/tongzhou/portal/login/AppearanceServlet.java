package org.tongzhou.portal.login;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;

import org.tongzhou.core.security.AppearanceChoice;
import org.tongzhou.portal.theme.ErrorView;
import org.tongzhou.portal.theme.Theme;

/**
 * Takes a choice of skin ({@code theme}), {@code density} or language ({@code lang}), with the session's token, and returns to
 * the page where it was made ({@code return}); to a script it says that it is done. Open to anybody, so that the login page can
 * be read.
 */
@WebServlet(name = "appearance", urlPatterns = "/appearance")
public class AppearanceServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ChosenAppearance chosen;
    @Inject
    private transient Theme theme;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CsrfToken.isValid(request.getSession(false), request.getParameter(CsrfToken.PARAMETER))) {
            theme.error(ErrorView.of(ErrorView.Kind.FORM_EXPIRED), request, response);
            return;
        }
        try {
            chosen.choose(new AppearanceChoice(request.getParameter("theme"), request.getParameter("density"),
                request.getParameter("lang")), request, response);
        } catch (ConstraintViolationException e) {
            theme.error(ErrorView.of(ErrorView.Kind.BAD_REQUEST), request, response);
            return;
        }
        if (request.getHeader("X-Requested-With") != null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", localOrHome(request.getParameter("return"), request.getContextPath()));
    }

    /** Addresses of the portal only, in visible ASCII: no redirect to another site, no line break in a header. */
    static String localOrHome(String address, String context) {
        String home = context + "/";
        return address != null && address.startsWith(home) && address.matches("[\\x21-\\x5b\\x5d-\\x7e]+") ? address : home;
    }
}
