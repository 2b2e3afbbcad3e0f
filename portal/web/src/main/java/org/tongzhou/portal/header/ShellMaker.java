package org.tongzhou.portal.header;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.pages.PageService;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.portal.login.CsrfToken;
import org.tongzhou.portal.theme.Shell;
import org.tongzhou.portal.theme.Tab;

/** Makes what surrounds a page for the user of a request. */
@ApplicationScoped
public class ShellMaker {
    /** Where the pages are, below the portal's address. */
    static final String PAGES = "/p/";

    private final PageService pages;
    private final NotificationService notifications;
    private final Clock clock;

    @Inject
    ShellMaker(PageService pages, NotificationService notifications, Clock clock) {
        this.pages = pages;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** For the client proxy. */
    protected ShellMaker() {
        this(null, null, null);
    }

    /** The shell of something that is none of the user's pages. */
    public Shell make(AccountDetails account, HttpServletRequest request) {
        return make(account, "", "", request);
    }

    /**
     * @param page       name of the page shown
     * @param headMarkup elements for the page's head that portlets have contributed
     */
    public Shell make(AccountDetails account, String page, String headMarkup, HttpServletRequest request) {
        Shell.User user = new Shell.User(account.username(), account.displayName(), Objects.requireNonNullElse(account.unit(), ""),
            Objects.requireNonNullElse(account.post(), ""));
        return new Shell(CsrfToken.of(request.getSession()), user, tabs(page, request.getContextPath()),
            LocalDate.now(clock.withZone(OfficeZone.ID)), notifications.countUnread(), headMarkup);
    }

    private List<Tab> tabs(String current, String context) {
        return pages.listPages().stream()
            .map(page -> new Tab(page.name(), page.title(), context + PAGES + page.name(), page.name().equals(current))).toList();
    }
}
