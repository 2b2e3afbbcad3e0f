package org.tongzhou.portal.login;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.shiro.SecurityUtils;

import org.tongzhou.core.security.LoginLedger;
import org.tongzhou.portal.theme.ErrorView;
import org.tongzhou.portal.theme.Theme;

/** The logout, by POST with the session's token. It ends the portal's session, and with it those in all portlet WARs. */
@WebServlet(name = "logout", urlPatterns = "/logout")
public class LogoutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LoginLedger ledger;
    @Inject
    private transient Theme theme;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CsrfToken.isValid(request.getSession(false), request.getParameter(CsrfToken.PARAMETER))) {
            theme.error(ErrorView.of(ErrorView.Kind.FORM_EXPIRED), request, response);
            return;
        }
        ledger.leave();
        SecurityUtils.getSubject().logout();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/login?" + LoginServlet.LOGGED_OUT);
    }
}
