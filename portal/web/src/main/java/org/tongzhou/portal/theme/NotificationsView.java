package org.tongzhou.portal.theme;

import java.util.List;

/**
 * The user's notifications, one page of them.
 *
 * @param olderHref  where the older ones are; empty if there are none
 * @param newerHref  where the newer ones are; empty if there are none
 */
public record NotificationsView(Shell shell, List<Line> lines, String newerHref, String olderHref) {
    public NotificationsView {
        lines = List.copyOf(lines);
    }

    /**
     * @param when when it was sent, in words
     * @param sentAt the same by ISO 8601
     * @param href opens it, which marks it as read
     */
    public record Line(String text, String when, String sentAt, String href, boolean read) {
    }
}
