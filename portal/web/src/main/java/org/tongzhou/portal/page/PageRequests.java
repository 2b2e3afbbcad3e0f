package org.tongzhou.portal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.apache.shiro.SecurityUtils;
import org.apache.shiro.subject.Subject;

import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.PageService;
import org.tongzhou.core.pages.PortletRuleService;
import org.tongzhou.core.pages.PreferenceService;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.core.pages.WindowPreferences;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.portal.container.PageRequest;
import org.tongzhou.portal.container.UserPage;
import org.tongzhou.portal.container.Viewer;
import org.tongzhou.portal.login.CsrfToken;
import org.tongzhou.portal.theme.Appearance;
import org.tongzhou.portal.theme.FacesFiles;
import org.tongzhou.portal.url.PageState;
import org.tongzhou.portal.url.PortalUrl;

/** Opens pages for users. */
@ApplicationScoped
class PageRequests {
    /** The port of TLS, set by the server's start script; 0 where the server has none. */
    private static final int HTTPS_PORT = Integer.getInteger("tongzhou.httpsPort", 0);

    private final PageService pages;
    private final PreferenceService preferences;
    private final PortletRuleService rules;
    private final FacesFiles facesFiles;

    @Inject
    PageRequests(PageService pages, PreferenceService preferences, PortletRuleService rules, FacesFiles facesFiles) {
        this.pages = pages;
        this.preferences = preferences;
        this.rules = rules;
        this.facesFiles = facesFiles;
    }

    /** For the client proxy. */
    protected PageRequests() {
        this(null, null, null, null);
    }

    /** @throws NotFoundException if the user has no page of this name */
    PageRequest open(String name, PortalUrl url, AccountDetails account, HttpServletRequest request) {
        PageDetails details = pages.openPage(name);
        return open(new UserPage(details, preferences.loadPage(details.id()), rules.listSwitchedOff()), PageServlet.PATH + details.name(), url,
            CsrfToken.of(request.getSession()), account, request);
    }

    /**
     * A page with nothing but a window of a portlet that the user looks at before he adds it. Its addresses lead nowhere and carry
     * no token, so that nothing can be done by them.
     *
     * @param path where it is shown, below the portal's own
     * @throws NotPermittedException if the user may not see the portlet
     */
    PageRequest openPreview(WindowDetails window, String path, AccountDetails account, HttpServletRequest request) {
        rules.requireUsable(window.portlet());
        PageDetails page = new PageDetails(0, "", "", false, false, "", List.of(window));
        return open(new UserPage(page, new WindowPreferences(Map.of()), rules.listSwitchedOff()), path, PortalUrl.ofPage(PageState.EMPTY), "",
            account, request);
    }

    private PageRequest open(UserPage page, String path, PortalUrl url, String token, AccountDetails account, HttpServletRequest request) {
        facesFiles.announce(request);
        Viewer viewer = new Viewer(account.username(), attributes(account), Appearance.of(request).locale(), request.getSession().getId(), token);
        Subject subject = SecurityUtils.getSubject();
        String base = request.getContextPath() + path;
        return new PageRequest(page, url, viewer, base, secureBase(base, request), request, subject::hasRole);
    }

    private static String secureBase(String base, HttpServletRequest request) {
        if (request.isSecure()) {
            return request.getRequestURL().toString().replaceFirst("^(https://[^/]+).*$", "$1") + base;
        }
        return HTTPS_PORT == 0 ? null : "https://" + request.getServerName() + ":" + HTTPS_PORT + base;
    }

    /** By the names of PLT.D. */
    private static Map<String, String> attributes(AccountDetails account) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("user.login.id", account.username());
        put(attributes, "user.name", account.displayName());
        put(attributes, "user.name.given", account.givenName());
        put(attributes, "user.name.family", account.familyName());
        put(attributes, "user.employer", account.unit());
        put(attributes, "user.department", account.unit());
        put(attributes, "user.jobtitle", account.post());
        put(attributes, "user.business-info.online.email", account.email());
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
