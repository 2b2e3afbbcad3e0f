package org.tongzhou.portal.header;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portal.login.CsrfToken;
import org.tongzhou.portal.theme.ErrorView;
import org.tongzhou.portal.theme.NotificationsView;
import org.tongzhou.portal.theme.Theme;

/**
 * The user's notifications: all of them by pages, one opened by {@code /notifications/<id>}, which marks it as read and leads to
 * what it is about; a POST marks all as read.
 */
@WebServlet(name = "notifications", urlPatterns = {"/notifications", "/notifications/*"})
public class NotificationsServlet extends HttpServlet {
    static final String PATH = "/notifications";
    private static final int ROWS = 20;
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountService accounts;
    @Inject
    private transient NotificationService notifications;
    @Inject
    private transient ShellMaker shells;
    @Inject
    private transient NewsLines lines;
    @Inject
    private transient Theme theme;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String one = request.getPathInfo();
        try {
            if (one == null) {
                list(FirstRow.of(request), request, response);
            } else {
                response.sendRedirect(request.getContextPath() + notifications.openOwn(Long.parseLong(one.substring(1))));
            }
        } catch (NotFoundException | NumberFormatException e) {
            theme.error(ErrorView.of(ErrorView.Kind.NOT_FOUND), request, response);
        }
    }

    private void list(int first, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Slice<NotificationRow> slice = notifications.listOwn(new PageRequest(first, ROWS));
        String base = request.getContextPath() + PATH;
        theme.notifications(new NotificationsView(shells.make(accounts.getOwnAccount(), request), lines.lines(slice.rows(), request),
            first == 0 ? "" : base + "?first=" + Math.max(0, first - ROWS),
            first + ROWS < slice.total() ? base + "?first=" + (first + ROWS) : ""), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CsrfToken.isValid(request.getSession(), request.getParameter(CsrfToken.PARAMETER))) {
            theme.error(ErrorView.of(ErrorView.Kind.FORM_EXPIRED), request, response);
            return;
        }
        notifications.markAllRead();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + PATH);
    }
}
