package org.tongzhou.portlets.notices;

import java.time.Instant;
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
import org.tongzhou.core.notices.columns.ColumnChoice;
import org.tongzhou.core.notices.statistics.NoticeFigures;
import org.tongzhou.core.notices.statistics.NoticeStatisticsService;
import org.tongzhou.core.notices.statistics.StatisticsBy;
import org.tongzhou.core.notices.statistics.StatisticsFilter;
import org.tongzhou.core.notices.statistics.StatisticsRow;
import org.tongzhou.core.notices.statistics.StatisticsSort;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.ListView;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.MonthsChart;
import org.tongzhou.portlets.common.faces.PeriodList;
import org.tongzhou.portlets.common.faces.SentFile;
import org.tongzhou.portlets.common.faces.Texts;

/** Figures of notices: this month's in the window on the page; where it is maximized those of a period, put together as the address says. */
@Named
@RequestScoped
public class Statistics extends PeriodList<StatisticsSort, StatisticsRow> {
    private static final String BY = "by";
    private static final String UNIT = "unit";
    private static final String COLUMN = "column";
    private static final int FULL = 100;

    @Inject
    NoticeStatisticsService statistics;
    @Inject
    ColumnNames columns;
    @Inject
    Texts texts;

    private NoticeFigures sum;

    public Statistics() {
        super("statistics", ListQuery.all(StatisticsSort.PUBLISHED, true), StatisticsFilter.TEXT_MAX_CHARS);
    }

    private static boolean isWhole() {
        return CurrentPortlet.get().isMaximized();
    }

    /** {@code figures} in the window, {@code allFigures} where it is maximized. */
    public String getScreen() {
        return isWhole() ? "allFigures" : "figures";
    }

    @Override
    protected Map<String, UnaryOperator<String>> others() {
        return Map.of(BY, said -> oneOf(StatisticsBy.values(), said), UNIT, ListView::searchText, COLUMN, said -> said.matches("\\d{1,18}") ? said : "");
    }

    @Override
    protected ListQuery<StatisticsSort> asked() {
        return isWhole() ? read() : all().with(BY, ListQuery.name(StatisticsSettings.by())).with(FROM, YearMonth.from(today()).atDay(1).toString());
    }

    @Override
    protected int rows() {
        return isWhole() ? super.rows() : StatisticsSettings.rows();
    }

    @Override
    protected Slice<StatisticsRow> search(ListQuery<StatisticsSort> asked, PageRequest page) {
        return isPeriodWrong() ? new Slice<>(List.of(), 0) : statistics.list(filter(asked), page);
    }

    private StatisticsFilter filter(ListQuery<StatisticsSort> asked) {
        String column = asked.condition(COLUMN);
        return new StatisticsFilter(by(asked), from(asked), until(asked), asked.condition(UNIT), column.isEmpty() ? null : Long.valueOf(column), asked.text(), asked.order().by(),
            asked.order().descending());
    }

    private static StatisticsBy by(ListQuery<StatisticsSort> asked) {
        String chosen = asked.condition(BY);
        return chosen.isEmpty() ? StatisticsBy.UNIT : StatisticsBy.valueOf(chosen.toUpperCase(Locale.ROOT));
    }

    /** Whether what was asked for is no period; nothing is counted then. */
    public boolean isPeriodWrong() {
        return !filter(getQuery()).isPeriodRight();
    }

    public int getYearsMax() {
        return StatisticsFilter.YEARS_MAX;
    }

    public StatisticsBy getBy() {
        return by(getQuery());
    }

    public StatisticsBy[] getKinds() {
        return StatisticsBy.values();
    }

    /** What all of it comes to. */
    public NoticeFigures getSum() {
        if (sum == null) {
            sum = statistics.sum(filter(getQuery().searching("")));
        }
        return sum;
    }

    /** When readers were counted last; null if never. */
    public Instant getCountedAt() {
        return statistics.findLastCount().orElse(null);
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

    public String getColumn() {
        return getQuery().condition(COLUMN);
    }

    public void setColumn(String chosen) {
        choose(COLUMN, chosen);
    }

    public List<ColumnChoice> getColumns() {
        return columns.readable();
    }

    // The drawing.

    /** How many were published in each month of the period, and how many of a hundred have read them; as Chart.js has it. */
    public String getChart() {
        List<StatisticsRow> months = statistics.listMonths(filter(getQuery().searching("")));
        return new MonthsChart<>(months, StatisticsRow::label).bars(texts.of("notices.figures.published"), row -> row.figures().published())
            .line(texts.of("notices.figures.read"), row -> row.figures().readPercent()).max(FULL).toString();
    }

    /** Sends all that fits as a workbook. */
    public void export() {
        byte[] book = statistics.export(filter(getQuery()), CurrentPortlet.get().getLocale());
        SentFile.send(texts.of("notices.figures.file", getFrom(), getUntil()) + ".xlsx", SentFile.XLSX, out -> out.write(book));
    }

    // Addresses.

    public String by(StatisticsBy other) {
        return address(getQuery().searching("").with(BY, ListQuery.name(other)));
    }

    /** Whether there is a list of a row's single notices, of which the user may read some. */
    public boolean isTraceable(StatisticsRow row) {
        return getBy() == StatisticsBy.UNIT || getBy() == StatisticsBy.MONTH || getBy() == StatisticsBy.COLUMN && !columns.of(Long.parseLong(row.key())).isEmpty();
    }

    /** The single notices of a row that is traceable. */
    public String notices(StatisticsRow row) {
        ListQuery<StatisticsSort> single = getQuery().searching("").with(BY, ListQuery.name(StatisticsBy.NOTICE));
        return switch (getBy()) {
            case UNIT -> whole(single.with(UNIT, row.key()));
            case COLUMN -> whole(single.with(COLUMN, row.key()));
            case MONTH -> whole(within(single, YearMonth.parse(row.key())));
            case AUTHOR, NOTICE -> throw new IllegalArgumentException(row.key());
        };
    }

    private ListQuery<StatisticsSort> within(ListQuery<StatisticsSort> single, YearMonth month) {
        StatisticsFilter shown = filter(getQuery());
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return single.with(FROM, (first.isBefore(shown.from()) ? shown.from() : first).toString()).with(UNTIL, (last.isAfter(shown.until()) ? shown.until() : last).toString());
    }

    private String whole(ListQuery<StatisticsSort> query) {
        return address(link().maximized(), query);
    }
}
