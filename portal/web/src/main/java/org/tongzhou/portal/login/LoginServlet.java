package org.tongzhou.portal.login;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.apache.shiro.SecurityUtils;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.subject.Subject;

import org.tongzhou.portal.theme.LoginView;
import org.tongzhou.portal.theme.LoginView.Notice;
import org.tongzhou.portal.theme.Setting;
import org.tongzhou.portal.theme.Theme;

/**
 * The login. The session gets another id before the user is in it, so that an id that somebody planted in the browser is worth
 * nothing (session fixation). Whatever fails, the answer is the same.
 */
@WebServlet(name = "login", urlPatterns = "/login")
public class LoginServlet extends HttpServlet {
    static final String LOGGED_OUT = "out";

    private static final int ANONYMOUS_SESSION_SECONDS = 15 * 60;
    private static final int USERNAME_MAX_CHARS = 100;
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ChosenAppearance appearance;
    @Inject
    private transient Theme theme;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SecurityUtils.getSubject().isAuthenticated()) {
            goOn(request, response);
        } else {
            show(request.getParameter(LOGGED_OUT) != null ? Notice.LOGGED_OUT : arrival(request), "", request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String username = parameter(request, "username").strip();
        if (isLoggedIn(username)) {
            goOn(request, response);
        } else if (!CsrfToken.isValid(request.getSession(false), request.getParameter(CsrfToken.PARAMETER))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            show(Notice.EXPIRED, username, request, response);
        } else if (!login(username, parameter(request, "password"), request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            show(Notice.FAILED, username, request, response);
        } else {
            appearance.adopt(request, response);
            goOn(request, response);
        }
    }

    private static boolean isLoggedIn(String username) {
        Subject subject = SecurityUtils.getSubject();
        return subject.isAuthenticated() && username.equals(subject.getPrincipal());
    }

    /** Who was logged in before, as on a shared computer, is logged out: nothing of that session reaches the next user. */
    private static boolean login(String username, String password, HttpServletRequest request) {
        if (SecurityUtils.getSubject().isAuthenticated()) {
            SecurityUtils.getSubject().logout();
        }
        HttpSession session = request.getSession();
        request.changeSessionId();
        CsrfToken.replace(session);
        try {
            SecurityUtils.getSubject().login(new UsernamePasswordToken(username, password));
        } catch (AuthenticationException e) {
            return false; // the reason is nobody's business
        }
        session.setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * 60);
        return true;
    }

    /** Who comes with the id of a session that is no more was there before. */
    private static Notice arrival(HttpServletRequest request) {
        boolean expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()
            && request.getParameter(ReturnAddress.PARAMETER) != null;
        return expired ? Notice.EXPIRED : Notice.NONE;
    }

    private void show(Notice notice, String username, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
        HttpSession session = request.getSession();
        if (!SecurityUtils.getSubject().isAuthenticated()) {
            session.setMaxInactiveInterval(ANONYMOUS_SESSION_SECONDS);
        }
        request.setAttribute(Setting.TOKEN_ATTRIBUTE, CsrfToken.of(session));
        String typed = username.length() <= USERNAME_MAX_CHARS ? username : "";
        theme.login(new LoginView(CsrfToken.of(session), typed, returnAddress(request, ""), notice), request, response);
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", returnAddress(request, request.getContextPath() + "/p/"));
    }

    private static String returnAddress(HttpServletRequest request, String otherwise) {
        return ReturnAddress.check(request.getParameter(ReturnAddress.PARAMETER), request.getContextPath()).orElse(otherwise);
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
