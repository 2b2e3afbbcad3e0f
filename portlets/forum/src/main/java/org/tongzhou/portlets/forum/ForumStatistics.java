package org.tongzhou.portlets.forum;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.forum.BoardName;
import org.tongzhou.core.forum.statistics.ForumFigures;
import org.tongzhou.core.forum.statistics.ForumFiguresBy;
import org.tongzhou.core.forum.statistics.ForumFiguresFilter;
import org.tongzhou.core.forum.statistics.ForumFiguresRow;
import org.tongzhou.core.forum.statistics.ForumFiguresSort;
import org.tongzhou.core.forum.statistics.ForumStatisticsService;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.ListView;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.MonthsChart;
import org.tongzhou.portlets.common.faces.PeriodList;
import org.tongzhou.portlets.common.faces.RenderLink;
import org.tongzhou.portlets.common.faces.SentFile;
import org.tongzhou.portlets.common.faces.Texts;

/** Figures of the forum of a period, for who keeps the boards, put together as the address says. */
@Named
@RequestScoped
public class ForumStatistics extends PeriodList<ForumFiguresSort, ForumFiguresRow> {
    private static final String BY = "by";
    private static final String UNIT = "unit";

    @Inject
    ForumStatisticsService statistics;
    @Inject
    Texts texts;

    private ForumFigures sum;

    public ForumStatistics() {
        super("statistics", ListQuery.all(ForumFiguresSort.TOPICS, true), ListQuery.TEXT_KEPT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> others() {
        return Map.of(BY, said -> oneOf(ForumFiguresBy.values(), said), UNIT, ListView::searchText, Forum.BOARD, said -> said.matches("\\d{1,18}") ? said : "");
    }

    @Override
    protected Slice<ForumFiguresRow> search(ListQuery<ForumFiguresSort> asked, PageRequest page) {
        return isPeriodWrong() ? new Slice<>(List.of(), 0) : statistics.list(filter(asked), page);
    }

    private ForumFiguresFilter filter(ListQuery<ForumFiguresSort> asked) {
        String board = asked.condition(Forum.BOARD);
        return new ForumFiguresFilter(by(asked), from(asked), until(asked), board.isEmpty() ? null : Long.valueOf(board), asked.condition(UNIT), asked.order().by(),
            asked.order().descending());
    }

    private static ForumFiguresBy by(ListQuery<ForumFiguresSort> asked) {
        String chosen = asked.condition(BY);
        return chosen.isEmpty() ? ForumFiguresBy.BOARD : ForumFiguresBy.valueOf(chosen.toUpperCase(Locale.ROOT));
    }

    /** Whether what was asked for is no period; nothing is counted then. */
    public boolean isPeriodWrong() {
        return !filter(getQuery()).isPeriodRight();
    }

    public int getYearsMax() {
        return ForumFiguresFilter.YEARS_MAX;
    }

    public ForumFiguresBy getBy() {
        return by(getQuery());
    }

    public ForumFiguresBy[] getKinds() {
        return ForumFiguresBy.values();
    }

    /** What all of it comes to. */
    public ForumFigures getSum() {
        if (sum == null) {
            sum = statistics.sum(filter(getQuery()));
        }
        return sum;
    }

    // What is chosen in the form.

    public String getUnit() {
        return getQuery().condition(UNIT);
    }

    public void setUnit(String chosen) {
        choose(UNIT, chosen);
    }

    public List<String> getUnits() {
        return statistics.listUnits();
    }

    public String getBoard() {
        return getQuery().condition(Forum.BOARD);
    }

    public void setBoard(String chosen) {
        choose(Forum.BOARD, chosen);
    }

    public List<BoardName> getBoards() {
        return statistics.listBoards();
    }

    /** How many topics were begun and replies written in each month of the period; as Chart.js has it. */
    public String getChart() {
        return new MonthsChart<>(statistics.listMonths(filter(getQuery())), ForumFiguresRow::label).bars(texts.of("forum.figures.replies"), row -> row.figures().replies())
            .line(texts.of("forum.figures.topics"), row -> row.figures().topics()).toString();
    }

    /** Sends all that fits as a workbook. */
    public void export() {
        byte[] book = statistics.export(filter(getQuery()), CurrentPortlet.get().getLocale());
        SentFile.send(texts.of("forum.figures.file", getFrom(), getUntil()) + ".xlsx", SentFile.XLSX, out -> out.write(book));
    }

    // Addresses.

    @Override
    protected RenderLink link() {
        return super.link().without(Forum.TOPIC).without(Forum.FLOOR).without(Forum.PENDING);
    }

    public String by(ForumFiguresBy other) {
        return address(getQuery().with(BY, ListQuery.name(other)));
    }

    /** What leads from a row to the same figures of this row alone, month by month. */
    public String trace(ForumFiguresRow row) {
        ListQuery<ForumFiguresSort> months = getQuery().with(BY, ListQuery.name(ForumFiguresBy.MONTH));
        return switch (getBy()) {
            case BOARD -> address(months.with(Forum.BOARD, row.key()));
            case UNIT -> address(months.with(UNIT, row.key()));
            case MONTH -> address(month(YearMonth.parse(row.key())));
        };
    }

    /** The boards in a month. */
    private ListQuery<ForumFiguresSort> month(YearMonth month) {
        LocalDate first = month.atDay(1).isBefore(from(getQuery())) ? from(getQuery()) : month.atDay(1);
        LocalDate last = month.atEndOfMonth().isAfter(until(getQuery())) ? until(getQuery()) : month.atEndOfMonth();
        return getQuery().with(BY, ListQuery.name(ForumFiguresBy.BOARD)).with(FROM, first.toString()).with(UNTIL, last.toString());
    }
}
