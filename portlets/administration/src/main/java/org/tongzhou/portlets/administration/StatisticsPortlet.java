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

import javax.portlet.PortletException;
import javax.portlet.PortletRequest;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

import org.tongzhou.core.pages.PortletUsageRow;
import org.tongzhou.core.pages.UsageStatisticsService;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.portlets.common.Csv;
import org.tongzhou.portlets.common.Download;
import org.tongzhou.portlets.common.JspPortlet;

/**
 * Usage statistics (使用统计): how often each portlet was rendered since the server started, how long it took, how often it
 * failed. The table is sorted by render parameters and exported in that order as CSV by a resource request.
 */
public class StatisticsPortlet extends JspPortlet {
    @Inject
    UsageStatisticsService statistics;
    @Inject
    Clock clock;

    private ZoneId zone;

    @Override
    public void init() {
        zone = ZoneId.of(getInitParameter("zone"));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        UsageSorting sorting = UsageSorting.of(request);
        try {
            request.setAttribute("lines", sorting.sort(statistics.listUsage()).stream()
                .map(row -> UsageLine.of(row, time(request))).toList());
            request.setAttribute("sorting", sorting);
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

    /** The table as a CSV file. */
    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        try {
            List<PortletUsageRow> rows = UsageSorting.of(request).sort(statistics.listUsage());
            ResourceBundle texts = texts(request);
            String day = ZonedDateTime.now(clock.withZone(zone)).toLocalDate().toString();
            Download.send(response, MessageFormat.format(texts.getString("statistics.file"), day), "text/csv",
                csv(rows, texts, time(request)));
        } catch (NotPermittedException e) {
            Refusal.send(e, request, response);
        }
    }

    static String csv(List<PortletUsageRow> rows, ResourceBundle texts, DateTimeFormatter time) {
        StringBuilder csv = new StringBuilder(Csv.BYTE_ORDER_MARK);
        csv.append(Csv.line(Stream.of(UsageColumn.values()).map(column -> texts.getString(column.key())).toArray()));
        for (PortletUsageRow row : rows) {
            UsageLine line = UsageLine.of(row, time);
            csv.append(Csv.line(line.portlet(), row.renders(), line.mean(), line.p99(), row.cacheHits(), row.errors(),
                row.timeouts(), line.since()));
        }
        return csv.toString();
    }

    private DateTimeFormatter time(PortletRequest request) {
        return DateTimeFormatter.ofPattern(texts(request).getString("statistics.time"), request.getLocale()).withZone(zone);
    }
}
