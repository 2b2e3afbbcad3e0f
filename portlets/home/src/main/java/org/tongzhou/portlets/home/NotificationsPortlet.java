package org.tongzhou.portlets.home;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

import jakarta.inject.Inject;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.PortletException;
import javax.portlet.PortletMode;
import javax.portlet.PortletPreferences;
import javax.portlet.PortletRequest;
import javax.portlet.ProcessAction;
import javax.portlet.ReadOnlyException;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ValidatorException;
import javax.portlet.WindowState;

import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.JspPortlet;
import org.tongzhou.portlets.common.ListPart;
import org.tongzhou.portlets.common.ListView;
import org.tongzhou.portlets.common.PortalPath;

/**
 * Notifications (消息): what the portal's bell has for its reader, newest first. Opening one marks it as read and leads where it
 * points; in a portal that does not tell its own address it is only marked.
 *
 * <p>Preference {@code rows}: how many are shown, set in EDIT; maximised the window shows all in parts of ten. Initialisation
 * parameter {@code zone}: the office's time zone. Render parameters: {@code first}, row the maximised list begins with;
 * {@code problem}, why EDIT could not be stored.
 */
public class NotificationsPortlet extends JspPortlet {
    static final List<Integer> ROWS = List.of(4, 6, 8, 10, 15);
    private static final int ROWS_DEFAULT = 6;
    private static final String ROWS_PREFERENCE = "rows";
    private static final String PROBLEM = "problem";

    @Inject
    NotificationService notifications;
    @Inject
    Clock clock;

    private ZoneId zone;

    @Override
    public void init() {
        zone = ZoneId.of(getInitParameter("zone"));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        boolean whole = WindowState.MAXIMIZED.equals(request.getWindowState());
        int first = whole ? ListView.firstRow(request.getParameter(ListView.FIRST)) : 0;
        Slice<NotificationRow> slice = notifications.listOwn(new PageRequest(first, whole ? ListPart.ROWS : rows(request)));
        ResourceBundle texts = texts(request);
        ZonedDateTime now = clock.instant().atZone(zone);
        request.setAttribute("part", new ListPart<>(slice.rows().stream()
            .map(row -> NotificationLine.of(row, now, texts, request.getLocale())).toList(), first, slice.total()));
        request.setAttribute("unread", notifications.countUnread());
        request.setAttribute("whole", whole);
        request.setAttribute("css", fileUrl("/home.css", request, response));
        show("/WEB-INF/notifications/view.jsp", request, response);
    }

    @Override
    protected void doEdit(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        request.setAttribute(ROWS_PREFERENCE, rows(request));
        request.setAttribute("choices", ROWS);
        request.setAttribute(PROBLEM, request.getParameter(PROBLEM));
        show("/WEB-INF/notifications/edit.jsp", request, response);
    }

    @Override
    protected void doHelp(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        show("/WEB-INF/notifications/help.jsp", request, response);
    }

    /** Marks the notification {@code id} as read and goes to {@code href}, which is below the portal's own address. */
    @ProcessAction(name = "open")
    public void open(ActionRequest request, ActionResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id != null && id.matches("\\d{1,18}")) {
            notifications.markRead(List.of(Long.valueOf(id)));
        }
        Optional<String> portal = PortalPath.of(request);
        String href = request.getParameter("href");
        if (portal.isPresent() && href != null && href.matches("/[\\x21-\\x7E]*")) {
            response.sendRedirect(portal.get() + href);
        }
    }

    /** Marks all as read. */
    @ProcessAction(name = "readAll")
    public void readAll(ActionRequest request, ActionResponse response) {
        notifications.markAllRead();
    }

    /** Sets how many are shown. */
    @ProcessAction(name = "save")
    public void save(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        PortletPreferences preferences = request.getPreferences();
        try {
            preferences.setValue(ROWS_PREFERENCE, String.valueOf(allowed(request.getParameter(ROWS_PREFERENCE))));
            preferences.store();
            response.setPortletMode(PortletMode.VIEW);
        } catch (ReadOnlyException | ValidatorException e) {
            response.setRenderParameter(PROBLEM, "readOnly");
        }
    }

    private static int rows(PortletRequest request) {
        return allowed(request.getPreferences().getValue(ROWS_PREFERENCE, null));
    }

    private static int allowed(String text) {
        return ROWS.stream().filter(rows -> rows.toString().equals(text)).findFirst().orElse(ROWS_DEFAULT);
    }
}
