package org.tongzhou.portlets.forum;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.forum.ForumModerationService;
import org.tongzhou.core.forum.ReportRow;
import org.tongzhou.portlets.common.faces.LazyRows;
import org.tongzhou.portlets.common.faces.RenderLink;

/** What is reported in the boards of a moderator: what waits, or what was handled and how. */
@Named("reports")
@ViewScoped
public class ReportsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ForumModerationService moderation;

    private boolean handled;
    private final LazyRows<ReportRow> rows = new LazyRows<>(ReportRow::id, page -> moderation.listReports(!isHandled(), page));

    public LazyRows<ReportRow> getRows() {
        return rows;
    }

    /** Whether those are listed that wait no more. */
    public boolean isHandled() {
        return handled;
    }

    public void setHandled(boolean done) {
        handled = done;
    }

    /** The reported post in its topic. */
    public String read(ReportRow row) {
        return new RenderLink(Forum.VIEW).maximized().with(Forum.TOPIC, row.topicId()).with(Forum.FLOOR, row.floor()).toString();
    }
}
