package org.tongzhou.portlets.notices;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.notices.NoticeFilter;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.NoticeService;
import org.tongzhou.core.notices.NoticeSort;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.ListPart;
import org.tongzhou.portlets.common.faces.RenderLink;
import org.tongzhou.portlets.common.faces.Views;

/**
 * The notices that address the reader: a few in the window on the page, all of them where it is maximized, or one that is read. Which
 * of these is shown, and of what the list consists, is in the address.
 */
@Named
@RequestScoped
public class Board {
    /** The public render parameter that names the notice to be read. */
    static final String NOTICE = "noticeId";
    private static final int ROWS = 20;

    @Inject
    NoticeService notices;
    @Inject
    NoticeFiles files;

    private ListQuery query;
    private ListPart<NoticeRow> part;
    private Long unread;
    private Long replyWanted;
    private List<String> units;
    private String text;
    private String unit;

    private static boolean isWhole() {
        return CurrentPortlet.get().isMaximized();
    }

    private static String parameter(String name) {
        return CurrentPortlet.get().getRequest().getParameter(name);
    }

    /** {@code compact}, {@code list} or {@code notice}. */
    public String getScreen() {
        if (!isWhole()) {
            return "compact";
        }
        return getNoticeId() == null ? "list" : "notice";
    }

    /** The notice that is read; null if none is, or what the address names is none. */
    public Long getNoticeId() {
        String id = parameter(NOTICE);
        return id != null && id.matches("\\d{1,18}") ? Long.valueOf(id) : null;
    }

    public ListQuery getQuery() {
        if (query == null) {
            ListQuery asked = ListQuery.of(Board::parameter);
            query = isWhole() ? asked : ListQuery.ALL.showing(parameter("show") == null ? BoardSettings.show() : asked.show());
        }
        return query;
    }

    /** The rows shown. */
    public ListPart<NoticeRow> getPart() {
        if (part == null) {
            int size = isWhole() ? ROWS : BoardSettings.rows();
            part = load(getQuery(), size);
        }
        return part;
    }

    private ListPart<NoticeRow> load(ListQuery asked, int size) {
        Slice<NoticeRow> slice = notices.search(asked.filter(), new PageRequest(asked.first(), size));
        if (slice.rows().isEmpty() && asked.first() > 0) { // rows have gone since the address was made
            return load(asked.from(slice.total() == 0 ? 0 : (int) ((slice.total() - 1) / size * size)), size);
        }
        return new ListPart<>(slice.rows(), asked.first(), slice.total(), size);
    }

    /** How many the reader has not opened. */
    public long getUnread() {
        if (unread == null) {
            unread = notices.countUnread();
        }
        return unread;
    }

    /** How many wait for the reader's reply. */
    public long getReplyWanted() {
        if (replyWanted == null) {
            NoticeFilter filter = ListQuery.ALL.showing(ListQuery.Show.REPLY).filter();
            replyWanted = notices.search(filter, new PageRequest(0, 1)).total();
        }
        return replyWanted;
    }

    /** The units to choose from. */
    public List<String> getUnits() {
        if (units == null) {
            units = notices.listUnits();
        }
        return units;
    }

    /** What a form of the list sends with it, so that its act knows the list: names and values. An action has no render parameters (PLT.11.1.1). */
    public Map<String, Object> getParameters() {
        return getQuery().parameters();
    }

    // What was typed into the search.

    public String getText() {
        return getQuery().text();
    }

    public void setText(String typed) {
        text = typed;
    }

    public String getUnit() {
        return getQuery().unit();
    }

    public void setUnit(String chosen) {
        unit = chosen;
    }

    /** The search becomes the address. */
    public void find() {
        Views.show("board", getQuery().searching(text, unit).parameters());
    }

    /** Sends all that fits as a file. */
    public void export() {
        files.sendBoard(notices.export(getQuery().filter()));
    }

    // Addresses.

    private static String link(RenderLink link, ListQuery to) {
        to.parameters().forEach(link::with);
        return link.toString();
    }

    /** Reads a notice; going back from there leads to this list. */
    public String read(NoticeRow row) {
        return link(new RenderLink().maximized().with(NOTICE, row.id()), getQuery());
    }

    /** The list from which a notice is read. */
    public String getBack() {
        return link(new RenderLink().without(NOTICE).maximized(), ListQuery.of(Board::parameter));
    }

    public String show(ListQuery.Show which) {
        // said even if it is usual: what the address does not say is the window's setting
        return link(new RenderLink().without(NOTICE).with(ListQuery.SHOW, ListQuery.name(which)), getQuery().showing(which));
    }

    public String sort(NoticeSort by) {
        return link(new RenderLink().without(NOTICE), getQuery().sortedBy(by));
    }

    public String page(int first) {
        return link(new RenderLink().without(NOTICE), getQuery().from(first));
    }

    /** All notices, in any order, without a search. */
    public String getAll() {
        return link(new RenderLink().without(NOTICE).maximized(), ListQuery.ALL);
    }
}
