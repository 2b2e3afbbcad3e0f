package org.tongzhou.portlets.home;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

import jakarta.inject.Inject;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.CacheControl;
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

import org.tongzhou.core.workcalendar.WorkCalendarService;
import org.tongzhou.portlets.common.JspPortlet;

/**
 * Welcome (欢迎): greets its reader by name and hour, tells the date in both calendars and what the work calendar says of
 * today and the days ahead, and shows a month. The preference {@code compact}, which EDIT sets, leaves all but today out;
 * maximised the window shows everything.
 *
 * <p>Initialisation parameter {@code zone}: the office's time zone. Render parameters: {@code month} ({@code 2026-10}), the
 * month shown, at most a year away; {@code problem}, why EDIT could not be stored.
 */
public class WelcomePortlet extends JspPortlet {
    private static final String MONTH = "month";
    private static final String COMPACT = "compact";
    private static final String PROBLEM = "problem";
    private static final int MONTHS_AWAY_MAX = 12;

    @Inject
    Clock clock;
    @Inject
    WorkCalendarService workCalendar;

    private ZoneId zone;

    @Override
    public void init() {
        zone = ZoneId.of(getInitParameter("zone"));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        ZonedDateTime now = clock.instant().atZone(zone);
        YearMonth month = monthShown(request.getParameter(MONTH), YearMonth.from(now));
        String user = UserName.of(userAttributes(request), request.getRemoteUser());

        request.setAttribute("shown", WelcomeView.of(now, user, month, workCalendar.getCalendar(), texts(request), request.getLocale()));
        request.setAttribute("css", fileUrl("/home.css", request, response));
        cacheUntilItsWordsChange(response.getCacheControl(), now);
        boolean whole = !isCompact(request) || WindowState.MAXIMIZED.equals(request.getWindowState());
        show(whole ? "/WEB-INF/welcome/view.jsp" : "/WEB-INF/welcome/compact.jsp", request, response);
    }

    @Override
    protected void doEdit(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        request.setAttribute(COMPACT, isCompact(request));
        request.setAttribute(PROBLEM, request.getParameter(PROBLEM));
        show("/WEB-INF/welcome/edit.jsp", request, response);
    }

    @Override
    protected void doHelp(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        show("/WEB-INF/welcome/help.jsp", request, response);
    }

    /** Sets whether the window shows today only. */
    @ProcessAction(name = "save")
    public void save(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        PortletPreferences preferences = request.getPreferences();
        try {
            preferences.setValue(COMPACT, String.valueOf(request.getParameter(MONTH) == null));
            preferences.store();
            response.setPortletMode(PortletMode.VIEW);
        } catch (ReadOnlyException | ValidatorException e) {
            response.setRenderParameter(PROBLEM, "readOnly");
        }
    }

    private static boolean isCompact(PortletRequest request) {
        return Boolean.parseBoolean(request.getPreferences().getValue(COMPACT, "true"));
    }

    /** PLT.22.1: the content is the reader's own and true until another greeting fits, at most until midnight. */
    private static void cacheUntilItsWordsChange(CacheControl cache, ZonedDateTime now) {
        cache.setPublicScope(false);
        cache.setExpirationTime(Greeting.secondsUntilNext(now.toLocalTime()));
    }

    /** The month asked for; this one if none, no month or one too far away is asked for. */
    static YearMonth monthShown(String asked, YearMonth current) {
        if (asked == null) {
            return current;
        }
        try {
            YearMonth month = YearMonth.parse(asked);
            return month.isBefore(current.minusMonths(MONTHS_AWAY_MAX)) || month.isAfter(current.plusMonths(MONTHS_AWAY_MAX))
                ? current : month;
        } catch (DateTimeException e) {
            return current;
        }
    }

    @SuppressWarnings("unchecked") // PLT.21.2: a map of names and values, null if nobody is logged in
    private static Map<String, String> userAttributes(PortletRequest request) {
        return (Map<String, String>) request.getAttribute(PortletRequest.USER_INFO);
    }
}
