package org.tongzhou.portal.header;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.portal.theme.Appearance;
import org.tongzhou.portal.theme.Moments;
import org.tongzhou.portal.theme.NotificationsView.Line;
import org.tongzhou.portal.theme.Texts;

/** Notifications in the words of the reader, with the address that opens each. */
@ApplicationScoped
public class NewsLines {
    private final Clock clock;

    @Inject
    NewsLines(Clock clock) {
        this.clock = clock;
    }

    /** For the client proxy. */
    protected NewsLines() {
        this(null);
    }

    /** In the order of the rows. */
    public List<Line> lines(List<NotificationRow> rows, HttpServletRequest request) {
        Locale locale = Appearance.of(request).locale();
        Moments moments = new Moments(Texts.of(locale), LocalDate.now(clock.withZone(OfficeZone.ID)), OfficeZone.ID);
        String base = request.getContextPath() + NotificationsServlet.PATH + "/";
        return rows.stream().map(row -> new Line(row.text(locale), moments.text(row.sentAt()), row.sentAt().toString(),
            base + row.id(), row.read())).toList();
    }
}
