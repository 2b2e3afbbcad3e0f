package org.tongzhou.portal.login;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.apache.shiro.SecurityUtils;
import org.apache.shiro.subject.Subject;

import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.security.AccountDirectory;
import org.tongzhou.core.security.AccountRights;
import org.tongzhou.core.security.AppearanceChoice;
import org.tongzhou.portal.theme.Appearance;
import org.tongzhou.portal.theme.Setting;

/**
 * Lets nobody pass who is not logged in with an enabled account, but for what the login itself needs, the health address and
 * the operator's commands and the feeds, which have tokens of their own. People are sent to the login and from there back, programs
 * and scripts are told so by status 401.
 */
public class LoginFilter extends HttpFilter {
    private static final List<String> OPEN_ADDRESSES = List.of("/login", "/setup", "/appearance", "/health");
    private static final List<String> OPEN_FOLDERS = List.of("/theme/", "/jakarta.faces.resource/", "/branding/", "/api/operator/", "/api/feeds/");
    /** The attribute of a session that keeps the fingerprint of the certificate with which it began; none if that was without. */
    static final String CERTIFICATE = "tongzhou.certificate";
    private static final String API = "/api/";
    private static final String LIVE = "/live";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountDirectory accounts;
    @Inject
    private transient Clock clock;
    @Inject
    private transient SessionRegistry sessions;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        String address = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (isOpen(address) || isIn(request)) {
            chain.doFilter(request, response);
        } else if (address.startsWith(API) || address.equals(LIVE) || request.getHeader("X-Requested-With") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER); // also after a POST: go there by GET
            response.setHeader("Location", loginAddress(request));
        }
    }

    private static boolean isOpen(String address) {
        return OPEN_ADDRESSES.contains(address) || OPEN_FOLDERS.stream().anyMatch(address::startsWith);
    }

    /** Whether the user is logged in; a session ends here whose account was disabled or whose time is over. */
    private boolean isIn(HttpServletRequest request) {
        Subject subject = SecurityUtils.getSubject();
        if (!subject.isAuthenticated()) {
            return false;
        }
        String username = (String) subject.getPrincipal();
        Optional<AccountRights> rights = accounts.find(username);
        if (rights.isEmpty() || !isProved(rights.get(), request.getSession()) || !SessionUse.note(request, clock.instant())) {
            subject.logout();
            return false;
        }
        sessions.use(username, request);
        introduce(rights.get(), request);
        return true;
    }

    /** A password that is new ends the sessions that began with another, a certificate that was revoked those that began with it. */
    private static boolean isProved(AccountRights rights, HttpSession session) {
        return session.getAttribute(CurrentUser.PROVED_AT) instanceof Instant provedAt && rights.isProvedBy(provedAt)
            && rights.isGoodWith((String) session.getAttribute(CERTIFICATE));
    }

    /** Tells the templates how this user wants to see the portal. */
    private static void introduce(AccountRights rights, HttpServletRequest request) {
        AppearanceChoice choice = rights.appearance();
        Appearance.use(choice.theme(), choice.density(), choice.language(), request);
        request.setAttribute(Setting.UNIT_ATTRIBUTE, rights.account().unit());
        request.setAttribute(Setting.TOKEN_ATTRIBUTE, CsrfToken.of(request.getSession()));
    }

    private static String loginAddress(HttpServletRequest request) {
        String login = request.getContextPath() + "/login";
        return ReturnAddress.of(request)
            .map(page -> login + "?" + ReturnAddress.PARAMETER + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8))
            .orElse(login);
    }
}
