package org.tongzhou.portlets.administration;

import java.io.IOException;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.PortletException;
import javax.portlet.PortletRequest;
import javax.portlet.ProcessAction;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

import org.tongzhou.core.pages.InstalledPortlets;
import org.tongzhou.core.pages.UsageStatisticsService;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.portlets.common.Csv;
import org.tongzhou.portlets.common.Download;
import org.tongzhou.portlets.common.JspPortlet;
import org.tongzhou.portlets.common.ListView;

/**
 * Usage statistics (使用统计): how often each portlet was rendered since the server started, how long it took, how often it
 * failed. The table is searched and sorted by the render parameters of {@link ListView} and exported so as CSV by a resource
 * request.
 */
public class StatisticsPortlet extends JspPortlet {
    @Inject
    UsageStatisticsService statistics;
    @Inject
    InstalledPortlets installed;
    @Inject
    Clock clock;

    private ZoneId zone;

    @Override
    public void init() {
        zone = ZoneId.of(getInitParameter("zone"));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        ListView<UsageLine> view = view(request);
        try {
            request.setAttribute("part", view.part(lines(request), StatisticsPortlet::matches));
            request.setAttribute("shown", view);
            request.setAttribute("now", time(request).format(clock.instant()));
            request.setAttribute("css", fileUrl("/administration.css", request, response));
            show("/WEB-INF/statistics/view.jsp", request, response);
        } catch (NotPermittedException e) {
            Refusal.show(e, request);
            show(Refusal.PAGE, request, response);
        }
    }

    @Override
    protected void doHelp(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        show("/WEB-INF/statistics/help.jsp", request, response);
    }

    /** Looks for the text of the field {@code search}. */
    @ProcessAction(name = "search")
    public void search(ActionRequest request, ActionResponse response) {
        ListView.keepSearch(request, response);
    }

    /** The table as a CSV file. */
    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        try {
            List<UsageLine> lines = view(request).sorted(lines(request), StatisticsPortlet::matches);
            ResourceBundle texts = texts(request);
            String day = ZonedDateTime.now(clock.withZone(zone)).toLocalDate().toString();
            Download.send(response, MessageFormat.format(texts.getString("statistics.file"), day), "text/csv", csv(lines, texts));
        } catch (NotPermittedException e) {
            Refusal.send(e, request, response);
        }
    }

    static String csv(List<UsageLine> lines, ResourceBundle texts) {
        StringBuilder csv = new StringBuilder(Csv.BYTE_ORDER_MARK);
        csv.append(Csv.line(Stream.concat(Stream.of(UsageColumn.values()).map(UsageColumn::key), Stream.of("statistics.column.name"))
            .map(texts::getString).toArray()));
        for (UsageLine line : lines) {
            csv.append(Csv.line(line.title(), line.renders(), line.mean(), line.p99(), line.cacheHits(), line.errors(),
                line.timeouts(), line.since(), line.portlet().format()));
        }
        return csv.toString();
    }

    private static ListView<UsageLine> view(PortletRequest request) {
        return ListView.of(request, List.of(UsageColumn.values()), UsageColumn.RENDERS);
    }

    private List<UsageLine> lines(PortletRequest request) {
        PortletTitles titles = PortletTitles.of(installed, request.getLocale());
        return statistics.listUsage().stream().map(row -> UsageLine.of(row, titles, time(request))).toList();
    }

    private static boolean matches(UsageLine line, String search) {
        return Pinyin.matches(line.title(), search) || ListView.contains(search, line.portlet().format());
    }

    private DateTimeFormatter time(PortletRequest request) {
        return DateTimeFormatter.ofPattern(texts(request).getString("statistics.time"), request.getLocale()).withZone(zone);
    }
}
