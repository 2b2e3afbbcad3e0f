package org.tongzhou.portlets.notices;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

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
import org.tongzhou.portlets.common.ListView;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.RenderLink;

/**
 * The notices that address the reader: a few in the window on the page, all of them where it is maximized, or one that is read. Which
 * of these is shown is in the address, too.
 */
@Named
@RequestScoped
public class Board extends AddressedList<NoticeSort, NoticeRow> {
    /** The public render parameter that names the notice to be read. */
    static final String NOTICE = "noticeId";
    /** The public render parameter that names in whose place it is read and replied to. */
    private static final String OWNER = "onBehalfOf";
    private static final String UNIT = "unit";
    private static final String SHOW = "show";

    @Inject
    NoticeService notices;
    @Inject
    NoticeFiles files;

    private Long unread;
    private Long replyWanted;
    private List<String> units;

    public Board() {
        super("board", ListQuery.all(NoticeSort.PUBLISHED, true), NoticeFilter.TEXT_MAX_CHARS);
    }

    private static boolean isWhole() {
        return CurrentPortlet.get().isMaximized();
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

    /** User name of whose reply to the notice is given; null for the reader's own. */
    public String getOwner() {
        String owner = parameter(OWNER);
        return owner == null || owner.isBlank() ? null : owner;
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(UNIT, ListView::searchText, SHOW, said -> oneOf(Show.values(), said));
    }

    @Override
    protected ListQuery<NoticeSort> asked() {
        if (isWhole()) {
            return read();
        }
        String chosen = read().condition(SHOW);
        return all().with(SHOW, chosen.isEmpty() ? ListQuery.name(BoardSettings.show()) : chosen);
    }

    @Override
    protected int rows() {
        return isWhole() ? super.rows() : BoardSettings.rows();
    }

    @Override
    protected Slice<NoticeRow> search(ListQuery<NoticeSort> asked, PageRequest page) {
        return notices.search(filter(asked), page);
    }

    private static NoticeFilter filter(ListQuery<NoticeSort> asked) {
        Show show = show(asked);
        return new NoticeFilter(asked.text(), asked.condition(UNIT), show == Show.UNREAD, show == Show.REPLY, asked.order().by(),
            asked.order().descending());
    }

    private static Show show(ListQuery<NoticeSort> asked) {
        String chosen = asked.condition(SHOW);
        return chosen.isEmpty() ? Show.ALL : Show.valueOf(chosen.toUpperCase(Locale.ROOT));
    }

    public Show getShow() {
        return show(getQuery());
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
            replyWanted = search(all().with(SHOW, ListQuery.name(Show.REPLY)), new PageRequest(0, 1)).total();
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

    public String getUnit() {
        return getQuery().condition(UNIT);
    }

    public void setUnit(String chosen) {
        choose(UNIT, chosen);
    }

    /** Sends all that fits as a file. */
    public void export() {
        files.sendBoard(notices.export(filter(getQuery())));
    }

    // Addresses.

    @Override
    protected RenderLink link() {
        return super.link().without(NOTICE).without(OWNER);
    }

    /** Reads a notice; going back from there leads to this list. */
    public String read(NoticeRow row) {
        return address(link().maximized().with(NOTICE, row.id()), getQuery());
    }

    /** The list from which a notice is read. */
    public String getBack() {
        return address(link().maximized(), read());
    }

    /** Said even if it is usual: what the address does not say is the window's setting. */
    public String show(Show which) {
        return address(getQuery().with(SHOW, ListQuery.name(which)));
    }
}
