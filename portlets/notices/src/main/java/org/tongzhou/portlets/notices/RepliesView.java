package org.tongzhou.portlets.notices;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.notices.NoticeReachService;
import org.tongzhou.core.notices.NoticeReplyResults;
import org.tongzhou.core.notices.NoticeReplyService;
import org.tongzhou.core.notices.ReaderSort;
import org.tongzhou.core.notices.ReaderState;
import org.tongzhou.core.notices.ReplyFilter;
import org.tongzhou.core.notices.ReplyRow;
import org.tongzhou.portlets.common.faces.LazyRows;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.RowOrder;
import org.tongzhou.portlets.common.faces.SentFile;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;

/** What the units or people have replied to a notice, as its publisher sees it. */
@Named("replies")
@ViewScoped
public class RepliesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeReplyService service;
    @Inject
    NoticeReachService reach;
    @Inject
    Texts texts;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private final LazyRows<ReplyRow> rows = new LazyRows<>(row -> row.unit() + ' ' + row.username(), (page, order) -> service.list(getId(), filter(order), page));
    private Long id;
    private String shown = "";
    private NoticeReplyResults results;

    /** Opens the notice that the address names. */
    public void open() {
        if (id != null) {
            results = service.getResults(id);
        }
    }

    private ReplyFilter filter(RowOrder order) {
        Boolean replied = shown.isEmpty() ? null : Boolean.valueOf(shown);
        return order == null ? new ReplyFilter(replied, ReaderSort.UNIT, false) : new ReplyFilter(replied, ReaderSort.valueOf(order.column()), order.descending());
    }

    /** Sends all rows that are listed as a workbook, as they are sorted. */
    public void export() {
        byte[] book = service.export(id, filter(rows.getOrder()), CurrentPortlet.get().getLocale());
        SentFile.send(texts.of("office.export.name", results.title(), moments.getToday()) + ".xlsx", SentFile.XLSX, out -> out.write(book));
    }

    /** Tells those once more who have not replied, or whose unit has not. */
    public void urge() {
        messages.info("notices.urge.done", reach.urge(id, ReaderState.NOT_REPLIED, ""));
        open();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** Who is listed: {@code true} for who has replied, {@code false} for who has not, empty for all. */
    public String getShown() {
        return shown;
    }

    public void setShown(String said) {
        shown = "true".equals(said) || "false".equals(said) ? said : "";
    }

    /** Null if the user publishes no such notice; the view says so. */
    public NoticeReplyResults getResults() {
        return results;
    }

    public LazyRows<ReplyRow> getRows() {
        return rows;
    }
}
