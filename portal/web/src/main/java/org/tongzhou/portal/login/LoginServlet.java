package org.tongzhou.portal.login;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.apache.shiro.SecurityUtils;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.subject.Subject;

import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.KnownDevices;
import org.tongzhou.core.security.LoginDesk;
import org.tongzhou.core.security.LoginSource;
import org.tongzhou.core.security.LoginStep;
import org.tongzhou.core.security.SessionPolicy;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.portal.theme.Appearance;
import org.tongzhou.portal.theme.LoginView;
import org.tongzhou.portal.theme.LoginView.Notice;
import org.tongzhou.portal.theme.Setting;
import org.tongzhou.portal.theme.Theme;

/**
 * The login, in as many steps as the account needs: password, code of an authenticator application, a new password. Nobody is logged in
 * before the last. The session gets another id before the user is in it, so that an id that somebody planted in the browser is worth
 * nothing (session fixation). Whatever fails, the answer is the same.
 */
@WebServlet(name = "login", urlPatterns = "/login")
public class LoginServlet extends HttpServlet {
    static final String LOGGED_OUT = "out";

    private static final String AGAIN = "again";
    private static final String CERTIFICATE = "certificate";
    /** Where the session of somebody who has proved a part of it keeps how far that is. */
    private static final String STEP = LoginStep.class.getName();
    private static final int ANONYMOUS_SESSION_SECONDS = 15 * 60;
    private static final int BUSY_SECONDS = 5;
    private static final int USERNAME_MAX_CHARS = 100;
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LoginDesk desk;
    @Inject
    private transient KnownDevices devices;
    @Inject
    private transient AccountService accounts;
    @Inject
    private transient SessionPolicy policy;
    @Inject
    private transient SessionRegistry sessions;
    @Inject
    private transient ChosenAppearance appearance;
    @Inject
    private transient Theme theme;
    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter(AGAIN) != null && request.getSession(false) != null) {
            request.getSession().removeAttribute(STEP);
        }
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
        try {
            takeStep(username, request, response);
        } catch (StaleDataException e) { // too many log in at once
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setIntHeader("Retry-After", BUSY_SECONDS);
            show(Notice.REFUSED, username, e.text(Appearance.of(request).locale()), request, response);
        }
    }

    private void takeStep(String username, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LoginStep before = pending(request);
        if (isLoggedIn(username) || isLaterStep(request) && SecurityUtils.getSubject().isAuthenticated()) { // sent twice
            goOn(request, response);
        } else if (!CsrfToken.isValid(request.getSession(false), request.getParameter(CsrfToken.PARAMETER))) {
            refuse(Notice.EXPIRED, username, request, response);
        } else if (request.getParameter("code") != null) {
            enterCode(before, parameter(request, "code"), request, response);
        } else if (request.getParameter("newPassword") != null) {
            choosePassword(before, parameter(request, "newPassword"), request, response);
        } else {
            begin(request);
            goOn(first(username, request), Notice.NONE, request, response);
        }
    }

    /** The certificate alone, if that button was pressed; else the password, and the certificate beside it if one was shown. */
    private LoginStep first(String username, HttpServletRequest request) {
        byte[] shown = ShownCertificateFilter.of(request).orElse(null);
        return request.getParameter(CERTIFICATE) != null && shown != null ? desk.enterCertificate(shown, LoginSource.of(request.getRemoteAddr()))
            : desk.enterPassword(username, parameter(request, "password"), source(username, request), shown);
    }

    private void enterCode(LoginStep before, String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (before == null) {
            refuse(Notice.EXPIRED, "", request, response);
        } else {
            goOn(desk.enterCode(before, code, source(before.username(), request)), Notice.CODE_FAILED, request, response);
        }
    }

    private void choosePassword(LoginStep before, String password, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (before == null) {
            refuse(Notice.EXPIRED, "", request, response);
        } else if (!password.equals(request.getParameter("repeated"))) {
            refuse(Notice.REPEATED_WRONG, before.username(), request, response);
        } else {
            try {
                goOn(desk.choosePassword(before, password, source(before.username(), request)), Notice.FAILED, request, response);
            } catch (RuleViolationException e) {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                show(Notice.REFUSED, before.username(), e.text(Appearance.of(request).locale()), request, response);
            }
        }
    }

    /** After a step. @param again what is said if the same is asked for once more */
    private void goOn(LoginStep step, Notice again, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LoginStep before = pending(request);
        request.getSession().setAttribute(STEP, step);
        switch (step.kind()) {
            case REFUSED -> {
                request.getSession().removeAttribute(STEP);
                refuse(Notice.FAILED, step.username(), request, response);
            }
            case DONE -> {
                request.getSession().removeAttribute(STEP);
                logIn(step, request, response);
            }
            default -> {
                if (before != null && before.kind() == step.kind()) {
                    refuse(again, step.username(), request, response);
                } else {
                    seeOther(request.getContextPath() + "/login" + ReturnAddress.check(request.getParameter(ReturnAddress.PARAMETER), request.getContextPath())
                        .map(page -> "?" + ReturnAddress.PARAMETER + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8)).orElse(""), response);
                }
            }
        }
    }

    private void logIn(LoginStep step, HttpServletRequest request, HttpServletResponse response) throws IOException {
        begin(request);
        try {
            SecurityUtils.getSubject().login(step.token(request.getRemoteAddr()));
        } catch (AuthenticationException e) {
            refuse(Notice.FAILED, step.username(), request, response); // the account was disabled in this moment
            return;
        }
        SessionUse.begin(request.getSession(), policy.idle(), policy.limit());
        request.getSession().setAttribute(CurrentUser.PROVED_AT, clock.instant());
        request.getSession().setAttribute(CurrentUser.SHOWN_CERTIFICATE, ShownCertificateFilter.of(request).orElse(null));
        request.getSession().setAttribute(LoginFilter.CERTIFICATE, step.certificate());
        request.getSession().setAttribute(SessionRegistry.MEANS, step.means());
        if (policy.isSingle()) {
            sessions.endOthers(step.username(), request.getSession().getId());
        }
        appearance.adopt(request, response);
        remember(step.username(), request, response);
        goOn(request, response);
    }

    private LoginSource source(String username, HttpServletRequest request) {
        String name = KnownDevices.cookie(username);
        String cookie = request.getCookies() == null ? "" : Arrays.stream(request.getCookies())
            .filter(each -> each.getName().equals(name)).map(Cookie::getValue).findFirst().orElse("");
        return devices.source(username, request.getRemoteAddr(), cookie);
    }

    private void remember(String username, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(KnownDevices.cookie(username), devices.remember(username));
        cookie.setPath(request.getContextPath() + "/login");
        cookie.setMaxAge((int) KnownDevices.LIFE.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax"); // a link in a mail may lead to the login
        response.addCookie(cookie);
    }

    private static boolean isLaterStep(HttpServletRequest request) {
        return request.getParameter("code") != null || request.getParameter("newPassword") != null;
    }

    private static boolean isLoggedIn(String username) {
        Subject subject = SecurityUtils.getSubject();
        return subject.isAuthenticated() && username.equals(subject.getPrincipal());
    }

    /** Who was logged in before, as on a shared computer, is logged out: nothing of that session reaches the next user. */
    private static void begin(HttpServletRequest request) {
        if (SecurityUtils.getSubject().isAuthenticated()) {
            SecurityUtils.getSubject().logout();
        }
        HttpSession session = request.getSession();
        session.removeAttribute(STEP);
        request.changeSessionId();
        CsrfToken.replace(session);
    }

    /** How far this session's login has come, null if there is none that waits for more. */
    private LoginStep pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        LoginStep step = session == null ? null : (LoginStep) session.getAttribute(STEP);
        return step == null || step.isOver(clock.instant()) ? null : step;
    }

    /** Who comes with the id of a session that is no more was there before. */
    private static Notice arrival(HttpServletRequest request) {
        boolean expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()
            && request.getParameter(ReturnAddress.PARAMETER) != null;
        return expired ? Notice.EXPIRED : Notice.NONE;
    }

    private void refuse(Notice notice, String username, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        show(notice, username, request, response);
    }

    private void show(Notice notice, String username, HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(notice, username, "", request, response);
    }

    private void show(Notice notice, String username, String refusal, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
        HttpSession session = request.getSession();
        if (!SecurityUtils.getSubject().isAuthenticated()) {
            session.setMaxInactiveInterval(ANONYMOUS_SESSION_SECONDS);
        }
        request.setAttribute(Setting.TOKEN_ATTRIBUTE, CsrfToken.of(session));
        LoginStep pending = pending(request);
        String shown = pending != null ? pending.username() : username.length() <= USERNAME_MAX_CHARS ? username : "";
        theme.login(new LoginView(CsrfToken.of(session), shown, returnAddress(request, ""), asked(pending), notice, refusal, accounts.getPasswordPolicy(), offer(request)),
            request, response);
    }

    private LoginView.Certificate offer(HttpServletRequest request) {
        if (ShownCertificateFilter.of(request).isEmpty()) {
            return LoginView.Certificate.NONE;
        }
        return desk.isCertificateEnough() ? LoginView.Certificate.ENOUGH : LoginView.Certificate.BESIDE;
    }

    private static LoginView.Step asked(LoginStep pending) {
        if (pending == null) {
            return LoginView.Step.PASSWORD;
        }
        return pending.kind() == LoginStep.Kind.CODE ? LoginView.Step.CODE : LoginView.Step.NEW_PASSWORD;
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response) {
        seeOther(returnAddress(request, request.getContextPath() + "/p/"), response);
    }

    private static void seeOther(String address, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static String returnAddress(HttpServletRequest request, String otherwise) {
        return ReturnAddress.check(request.getParameter(ReturnAddress.PARAMETER), request.getContextPath()).orElse(otherwise);
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
