package org.tongzhou.portlets.publications;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.publications.CircularDetails;
import org.tongzhou.core.publications.CircularHead;
import org.tongzhou.core.publications.CircularRow;
import org.tongzhou.core.publications.CircularService;
import org.tongzhou.core.publications.PieceService;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.RenderLink;
import org.tongzhou.portlets.common.faces.SentFile;
import org.tongzhou.portlets.common.faces.Texts;

/**
 * The circular of a month: the first ranks in the window on the page, as they stand now; where it is maximized all units, or the entries of one
 * ({@link CircularEntries}), as they were published, or as they stand now if they were not or that is asked for.
 */
@Named
@RequestScoped
public class Circular {
    static final String VIEW = "circular";
    static final String MONTH = "month";
    /** The public render parameter that names the month to be read. */
    private static final String PUBLIC_MONTH = "circularMonth";
    static final String UNIT = "unit";
    private static final String EDITION = "edition";
    private static final String NOW = "now";
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

    private YearMonth month;
    private List<CircularRow> rows;
    private List<CircularHead> published;
    private CircularDetails shown;
    private Map<String, CircularRow> former;
    private String mine;

    /** {@code ranks} in the window; {@code all}, {@code entries} or, as they were published, {@code counted} where it is maximized. */
    public String getScreen() {
        return !CurrentPortlet.get().isMaximized() ? "ranks" : getUnit().isEmpty() ? "all" : isFrozen() ? "counted" : "entries";
    }

    public YearMonth getMonth() {
        if (month == null) {
            YearMonth now = YearMonth.from(moments.getNow());
            month = CurrentPortlet.get().isMaximized() ? said(now) : now;
        }
        return month;
    }

    private static YearMonth said(YearMonth otherwise) {
        String own = parameter(MONTH);
        String said = own == null ? parameter(PUBLIC_MONTH) : own;
        try {
            YearMonth asked = said == null ? otherwise : YearMonth.parse(said);
            return asked.getYear() < YEAR_MIN || asked.getYear() > YEAR_MAX ? otherwise : asked;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    static String parameter(String name) {
        return CurrentPortlet.get().getRequest().getParameter(name);
    }

    /** The circulars of the year that were published, with all editions, the last first. */
    private List<CircularHead> published() {
        if (published == null) {
            published = CurrentPortlet.get().isMaximized() ? circulars.listPublished(getMonth().getYear()) : List.of();
        }
        return published;
    }

    /** Those of the year as they stand, by their months. */
    public List<CircularHead> getPublished() {
        return published().stream().filter(head -> !head.replaced()).sorted(Comparator.comparing(CircularHead::month)).toList();
    }

    /** Of the month, the last first. */
    public List<CircularHead> getEditions() {
        return published().stream().filter(head -> head.month().equals(getMonth().toString())).toList();
    }

    /** The circular that is shown as it was published: the edition that is asked for, else the last one; null if what stands now is shown. */
    public CircularDetails getShown() {
        if (shown == null && parameter(NOW) == null && !getEditions().isEmpty()) {
            String asked = parameter(EDITION);
            CircularHead head = getEditions().stream().filter(each -> String.valueOf(each.id()).equals(asked)).findFirst().orElse(getEditions().get(0));
            shown = circulars.open(head.id());
        }
        return shown;
    }

    public boolean isFrozen() {
        return getShown() != null;
    }

    /** Whether a month is shown as it stands now although it was published. */
    public boolean isCompared() {
        return !isFrozen() && !getEditions().isEmpty();
    }

    /** What a unit's row said when it was published, if that is not what it says now; null if it is, or nothing is compared. */
    public CircularRow differing(CircularRow row) {
        if (former == null) {
            former = isCompared() ? circulars.open(getEditions().get(0).id()).rows().stream().collect(Collectors.toMap(CircularRow::unit, each -> each)) : Map.of();
        }
        CircularRow was = former.get(row.unit());
        return was == null || was.points().compareTo(row.points()) == 0 && was.yearPoints().compareTo(row.yearPoints()) == 0 ? null : was;
    }

    /** The unit whose entries are shown; empty for none. */
    public String getUnit() {
        String said = parameter(UNIT);
        return said == null || said.length() > UNIT_MAX_CHARS ? "" : said;
    }

    public List<CircularRow> getRows() {
        if (rows == null) {
            rows = isFrozen() ? getShown().rows() : circulars.read(getMonth().getYear(), getMonth().getMonthValue());
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

    /** Sends what is shown as a workbook. */
    public void export() {
        Locale locale = CurrentPortlet.get().getLocale();
        byte[] book = isFrozen() ? circulars.exportPublished(getShown().head().id(), locale)
            : circulars.export(getMonth().getYear(), getMonth().getMonthValue(), locale);
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
        return shownLink().with(UNIT, row.unit()).toString();
    }

    public String getAll() {
        return shownLink().toString();
    }

    /** The month as it stands now. */
    public String getNow() {
        return link(getMonth()).with(NOW, 1).toString();
    }

    /** The month as it was published last. */
    public String getLatest() {
        return at(getMonth());
    }

    public String edition(CircularHead head) {
        return link(YearMonth.parse(head.month())).with(EDITION, head.id()).toString();
    }

    /** What is shown. */
    public RenderLink shownLink() {
        return link(getMonth()).with(EDITION, isFrozen() ? getShown().head().id() : null).with(NOW, isCompared() ? 1 : null);
    }

    private static RenderLink link(YearMonth asked) {
        return new RenderLink(VIEW).maximized().without(PUBLIC_MONTH).with(MONTH, asked.toString());
    }
}
