package org.tongzhou.portlets.notices;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.notices.NoticeFilter;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.NoticeService;
import org.tongzhou.core.notices.NoticeSort;
import org.tongzhou.core.notices.columns.ColumnChoice;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.ListView;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Moments;
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
    /** The public render parameter that names the notice to be reviewed. */
    private static final String REVIEW = "reviewId";
    private static final String COLUMN = "column";
    /** Said of the column where the window's own are not meant. */
    private static final String ALL_COLUMNS = "all";
    private static final int MARKS = 40;
    private static final Duration FRESH = Duration.ofDays(3);
    private static final String UNIT = "unit";
    private static final String SHOW = "show";
    /** The year of the archive that is looked through. */
    private static final String ARCHIVE = "archive";

    @Inject
    NoticeService notices;
    @Inject
    NoticeFiles files;
    @Inject
    PeopleService people;
    @Inject
    CurrentUser user;
    @Inject
    ColumnNames columns;
    @Inject
    Moments moments;

    private Long unread;
    private Long replyWanted;
    private List<String> units;
    private List<Integer> archivedYears;

    public Board() {
        super("board", ListQuery.all(NoticeSort.PUBLISHED, true), NoticeFilter.TEXT_MAX_CHARS);
    }

    private static boolean isWhole() {
        return CurrentPortlet.get().isMaximized();
    }

    /** {@code compact}, {@code list}, {@code notice} or {@code review}. */
    public String getScreen() {
        if (!isWhole()) {
            return "compact";
        }
        if (getReviewId() != null) {
            return "review";
        }
        return getNoticeId() == null ? "list" : "notice";
    }

    /** The notice that is read; null if none is, or what the address names is none. */
    public Long getNoticeId() {
        return number(NOTICE);
    }

    /** The notice that is reviewed; null if none is, or what the address names is none. */
    public Long getReviewId() {
        return number(REVIEW);
    }

    private static Long number(String name) {
        String id = parameter(name);
        return id != null && id.matches("\\d{1,18}") ? Long.valueOf(id) : null;
    }

    /** User name of whose reply to the notice is given; null for the reader's own. */
    public String getOwner() {
        String owner = parameter(OWNER);
        return owner == null || owner.isBlank() ? null : owner;
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(UNIT, ListView::searchText, SHOW, said -> oneOf(Show.values(), said),
            COLUMN, said -> said.matches("all|\\d{1,18}") ? said : "", ARCHIVE, said -> said.matches("\\d{4}") ? said : "");
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
        return new NoticeFilter(asked.text(), asked.condition(UNIT), show == Show.UNREAD, show == Show.REPLY,
            columns(asked.condition(COLUMN)), asked.order().by(), asked.order().descending(),
            asked.condition(ARCHIVE).isEmpty() ? null : Integer.valueOf(asked.condition(ARCHIVE)));
    }

    /** Where the address says nothing, those that the window is set to. */
    private static Set<Long> columns(String said) {
        return said.equals(ALL_COLUMNS) ? Set.of() : said.isEmpty() ? BoardSettings.columns() : Set.of(Long.valueOf(said));
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
            unread = BoardSettings.columns().isEmpty() ? notices.countUnread()
                : search(all().with(SHOW, ListQuery.name(Show.UNREAD)), new PageRequest(0, 1)).total();
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

    public String getColumn() {
        return getQuery().condition(COLUMN);
    }

    public void setColumn(String chosen) {
        choose(COLUMN, chosen);
    }

    /** The years of the archive to choose from. */
    public List<Integer> getArchivedYears() {
        if (archivedYears == null) {
            archivedYears = notices.listArchivedYears();
        }
        return archivedYears;
    }

    public String getArchive() {
        return getQuery().condition(ARCHIVE);
    }

    public void setArchive(String chosen) {
        choose(ARCHIVE, chosen);
    }

    /** The columns to choose from. */
    public List<ColumnChoice> getColumns() {
        return columns.readable();
    }

    /** Whether the window shows some columns only, unless others are asked for. */
    public boolean isOfColumns() {
        return !BoardSettings.columns().isEmpty();
    }

    /** Said of all columns where the window has its own; else nothing needs to be said. */
    public List<String> getEveryColumn() {
        return isOfColumns() ? List.of(ALL_COLUMNS) : List.of();
    }

    /** What the window is called where it shows one column; null for its own name. */
    public String getTitle() {
        Set<Long> own = BoardSettings.columns();
        String name = own.size() == 1 ? columns.of(own.iterator().next()) : "";
        return name.isEmpty() ? null : name;
    }

    public String columnName(NoticeRow row) {
        return columns.of(row.columnId());
    }

    /** Whether it has come lately and was not opened. */
    public boolean isFresh(NoticeRow row) {
        return !row.read() && row.publishedAt().isAfter(moments.instant(moments.getNow()).minus(FRESH));
    }

    /** What stands upon what only certain people may read: the reader's name and the moment, many times. */
    public List<String> getMarks() {
        String username = user.username();
        return Collections.nCopies(MARKS, people.listNames(List.of(username)).get(username) + ' ' + moments.moment(moments.instant(moments.getNow())));
    }

    /** Sends all that fits as a file. */
    public void export() {
        files.sendBoard(notices.export(filter(getQuery())));
    }

    // Addresses.

    @Override
    protected RenderLink link() {
        return super.link().without(NOTICE).without(OWNER).without(REVIEW);
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
