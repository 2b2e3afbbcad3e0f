package org.tongzhou.portlets.publications;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.publications.CircularRow;
import org.tongzhou.core.publications.CircularService;
import org.tongzhou.core.publications.PieceService;
import org.tongzhou.core.publications.PublicationAddress;
import org.tongzhou.core.publications.scores.ScoreEntryRow;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.Links;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.RenderLink;
import org.tongzhou.portlets.common.faces.SentFile;
import org.tongzhou.portlets.common.faces.Texts;

/** The circular of a month: the first ranks in the window on the page; where it is maximized all units, or the entries of one. */
@Named
@RequestScoped
public class Circular {
    private static final String VIEW = "circular";
    private static final String MONTH = "month";
    private static final String UNIT = "unit";
    private static final String FIRST = "first";
    private static final int ENTRIES = 50;
    private static final int UNIT_MAX_CHARS = 120;
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2999;

    @Inject
    CircularService circulars;
    @Inject
    PieceService pieces;
    @Inject
    Moments moments;
    @Inject
    Texts texts;
    @Inject
    Links links;

    private YearMonth month;
    private List<CircularRow> rows;
    private Slice<ScoreEntryRow> entries;
    private String mine;

    /** {@code ranks} in the window, {@code all} or {@code entries} where it is maximized. */
    public String getScreen() {
        return !CurrentPortlet.get().isMaximized() ? "ranks" : getUnit().isEmpty() ? "all" : "entries";
    }

    public YearMonth getMonth() {
        if (month == null) {
            YearMonth now = YearMonth.from(moments.getNow());
            month = CurrentPortlet.get().isMaximized() ? said(now) : now;
        }
        return month;
    }

    private static YearMonth said(YearMonth otherwise) {
        String said = CurrentPortlet.get().getRequest().getParameter(MONTH);
        try {
            YearMonth asked = said == null ? otherwise : YearMonth.parse(said);
            return asked.getYear() < YEAR_MIN || asked.getYear() > YEAR_MAX ? otherwise : asked;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    /** The unit whose entries are shown; empty for none. */
    public String getUnit() {
        String said = CurrentPortlet.get().getRequest().getParameter(UNIT);
        return said == null || said.length() > UNIT_MAX_CHARS ? "" : said;
    }

    public List<CircularRow> getRows() {
        if (rows == null) {
            rows = circulars.read(getMonth().getYear(), getMonth().getMonthValue());
        }
        return rows;
    }

    /** Those with the first ranks. */
    public List<CircularRow> getFirst() {
        return getRows().stream().limit(WindowSettings.rows()).toList();
    }

    /** The user's unit if it is not among them; null if it is. */
    public CircularRow getOwn() {
        return getRows().stream().skip(WindowSettings.rows()).filter(this::isMine).findFirst().orElse(null);
    }

    public boolean isMine(CircularRow row) {
        if (mine == null) {
            mine = pieces.getUnit();
        }
        return row.unit().equals(mine);
    }

    public List<ScoreEntryRow> getEntries() {
        return read().rows();
    }

    public long getEntriesTotal() {
        return read().total();
    }

    private static int first() {
        String said = CurrentPortlet.get().getRequest().getParameter(FIRST);
        return said != null && said.matches("\\d{1,6}") ? Integer.parseInt(said) : 0;
    }

    public int getEntriesFrom() {
        return getEntries().isEmpty() ? 0 : first() + 1;
    }

    public int getEntriesTo() {
        return first() + getEntries().size();
    }

    private Slice<ScoreEntryRow> read() {
        if (entries == null) {
            entries = circulars.listEntries(getUnit(), getMonth().getYear(), getMonth().getMonthValue(), new PageRequest(first(), ENTRIES));
        }
        return entries;
    }

    /** Sends the circular as a workbook. */
    public void export() {
        byte[] book = circulars.export(getMonth().getYear(), getMonth().getMonthValue(), CurrentPortlet.get().getLocale());
        SentFile.send(texts.of("publications.circular.file", getMonth().toString()) + ".xlsx", SentFile.XLSX, out -> out.write(book));
    }

    // Addresses.

    public String at(YearMonth other) {
        return link(other).toString();
    }

    public String getPrevious() {
        return at(getMonth().minusMonths(1));
    }

    /** Null for the present month. */
    public String getNext() {
        return getMonth().isBefore(YearMonth.from(moments.getNow())) ? at(getMonth().plusMonths(1)) : null;
    }

    /** The entries behind a unit's points. */
    public String trace(CircularRow row) {
        return link(getMonth()).with(UNIT, row.unit()).toString();
    }

    /** The entries before and after those that are shown; null where there are none. */
    public String getEntriesBefore() {
        return first() == 0 ? null : entriesFrom(Math.max(0, first() - ENTRIES));
    }

    public String getEntriesAfter() {
        return getEntriesTo() < getEntriesTotal() ? entriesFrom(first() + ENTRIES) : null;
    }

    private String entriesFrom(int first) {
        return link(getMonth()).with(UNIT, getUnit()).with(FIRST, first).toString();
    }

    /** What has earned an entry. */
    public String read(ScoreEntryRow row) {
        return links.portal(PublicationAddress.ofPiece(row.pieceId()));
    }

    public String getAll() {
        return at(getMonth());
    }

    private static RenderLink link(YearMonth asked) {
        return new RenderLink(VIEW).maximized().with(MONTH, asked.toString());
    }
}
