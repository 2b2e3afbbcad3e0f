package org.tongzhou.portlets.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

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
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.SentFile;
import org.tongzhou.portlets.common.faces.Texts;

/** Figures of notices: this month's in the window on the page; where it is maximized those of a period, put together as the address says. */
@Named
@RequestScoped
public class Statistics extends AddressedList<StatisticsSort, StatisticsRow> {
    private static final String BY = "by";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String UNIT = "unit";
    private static final String COLUMN = "column";
    private static final int DAY_CHARS = 10;

    @Inject
    NoticeStatisticsService statistics;
    @Inject
    ColumnNames columns;
    @Inject
    Moments moments;
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
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(BY, said -> oneOf(StatisticsBy.values(), said), FROM, Statistics::day, UNTIL, Statistics::day, UNIT, ListView::searchText,
            COLUMN, said -> said.matches("\\d{1,18}") ? said : "");
    }

    /** A day as it is written in an address; empty if it is none. */
    private static String day(String said) {
        if (said == null || said.length() > DAY_CHARS) {
            return "";
        }
        try {
            return LocalDate.parse(said).toString();
        } catch (DateTimeParseException e) {
            return "";
        }
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
        LocalDate until = asked.condition(UNTIL).isEmpty() ? today() : LocalDate.parse(asked.condition(UNTIL));
        LocalDate from = asked.condition(FROM).isEmpty() ? LocalDate.of(until.getYear(), 1, 1) : LocalDate.parse(asked.condition(FROM));
        return new StatisticsFilter(by(asked), from, until, asked.condition(UNIT), column.isEmpty() ? null : Long.valueOf(column), asked.text(), asked.order().by(),
            asked.order().descending());
    }

    private static StatisticsBy by(ListQuery<StatisticsSort> asked) {
        String chosen = asked.condition(BY);
        return chosen.isEmpty() ? StatisticsBy.UNIT : StatisticsBy.valueOf(chosen.toUpperCase(Locale.ROOT));
    }

    private LocalDate today() {
        return moments.getNow().toLocalDate();
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

    public String getFrom() {
        return filter(getQuery()).from().toString();
    }

    public void setFrom(String typed) {
        choose(FROM, day(typed));
    }

    public String getUntil() {
        return filter(getQuery()).until().toString();
    }

    public void setUntil(String typed) {
        choose(UNTIL, day(typed));
    }

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
        JsonObjectBuilder published = Json.createObjectBuilder().add("label", texts.of("notices.figures.published")).add("yAxisID", "y").add("order", 2)
            .add("backgroundColor", "--tz-info").add("data", numbers(months, row -> row.figures().published()));
        JsonObjectBuilder read = Json.createObjectBuilder().add("type", "line").add("label", texts.of("notices.figures.read")).add("yAxisID", "share").add("order", 1)
            .add("borderColor", "--tz-brand-text").add("backgroundColor", "--tz-brand-text").add("spanGaps", true)
            .add("data", numbers(months, row -> row.figures().readPercent()));
        JsonArrayBuilder labels = Json.createArrayBuilder();
        months.forEach(row -> labels.add(row.label()));
        return Json.createObjectBuilder().add("type", "bar")
            .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", Json.createArrayBuilder().add(read).add(published)))
            .add("options", Json.createObjectBuilder().add("maintainAspectRatio", false).add("animation", false)
                .add("plugins", Json.createObjectBuilder().add("legend", Json.createObjectBuilder().add("position", "bottom")))
                .add("scales", Json.createObjectBuilder()
                    .add("x", Json.createObjectBuilder().add("ticks", Json.createObjectBuilder()).add("grid", Json.createObjectBuilder()))
                    .add("y", axis("left", "notices.figures.published"))
                    .add("share", axis("right", "notices.figures.read").add("max", 100))))
            .build().toString();
    }

    private JsonObjectBuilder axis(String side, String name) {
        return Json.createObjectBuilder().add("position", side).add("beginAtZero", true)
            .add("ticks", Json.createObjectBuilder().add("precision", 0)).add("grid", Json.createObjectBuilder().add("drawOnChartArea", side.equals("left")))
            .add("title", Json.createObjectBuilder().add("display", true).add("text", texts.of(name)));
    }

    /** Nothing is drawn where there is no share. */
    private static JsonArrayBuilder numbers(List<StatisticsRow> months, ToLongFunction<StatisticsRow> figure) {
        JsonArrayBuilder numbers = Json.createArrayBuilder();
        months.stream().mapToLong(figure).forEach(number -> {
            if (number == NoticeFigures.NONE) {
                numbers.addNull();
            } else {
                numbers.add(number);
            }
        });
        return numbers;
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

    /** The usual periods. Without addresses, as a form's action asks for them, too. */
    public List<Period> getPeriods() {
        LocalDate today = today();
        YearMonth month = YearMonth.from(today);
        YearMonth quarter = YearMonth.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1);
        return List.of(period("month", month.atDay(1), today), period("lastMonth", month.minusMonths(1).atDay(1), month.minusMonths(1).atEndOfMonth()),
            period("quarter", quarter.atDay(1), today), period("year", LocalDate.of(today.getYear(), 1, 1), today),
            period("lastYear", LocalDate.of(today.getYear() - 1, 1, 1), LocalDate.of(today.getYear() - 1, 12, 31)));
    }

    private Period period(String name, LocalDate first, LocalDate last) {
        return new Period(name, first, last, getFrom().equals(first.toString()) && getUntil().equals(last.toString()));
    }

    public String at(Period period) {
        return address(getQuery().with(FROM, period.first().toString()).with(UNTIL, period.last().toString()));
    }

    /** A period to choose. @param chosen whether it is the one that is shown */
    public record Period(String name, LocalDate first, LocalDate last, boolean chosen) {
    }
}
