package org.tongzhou.portlets.common.faces;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;

/**
 * Figures of a period, which is in the window's address as what else of them is shown; where it is not, the year up to today.
 *
 * @param <S> by what it can be sorted
 * @param <R> a row
 */
public abstract class PeriodList<S extends Enum<S>, R> extends AddressedList<S, R> {
    protected static final String FROM = "from";
    protected static final String UNTIL = "until";
    private static final int DAY_CHARS = 10;
    private static final int QUARTER = 3;

    @Inject
    Moments moments;

    protected PeriodList(String view, ListQuery<S> all, int textMaxChars) {
        super(view, all, textMaxChars);
    }

    /** The conditions that the address can have beside the period. */
    protected abstract Map<String, UnaryOperator<String>> others();

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        Map<String, UnaryOperator<String>> all = new HashMap<>(others());
        all.put(FROM, PeriodList::day);
        all.put(UNTIL, PeriodList::day);
        return all;
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

    protected LocalDate today() {
        return moments.getNow().toLocalDate();
    }

    /** The first day. */
    protected LocalDate from(ListQuery<S> asked) {
        return asked.condition(FROM).isEmpty() ? LocalDate.of(until(asked).getYear(), 1, 1) : LocalDate.parse(asked.condition(FROM));
    }

    /** The last day. */
    protected LocalDate until(ListQuery<S> asked) {
        return asked.condition(UNTIL).isEmpty() ? today() : LocalDate.parse(asked.condition(UNTIL));
    }

    public String getFrom() {
        return from(getQuery()).toString();
    }

    public void setFrom(String typed) {
        choose(FROM, day(typed));
    }

    public String getUntil() {
        return until(getQuery()).toString();
    }

    public void setUntil(String typed) {
        choose(UNTIL, day(typed));
    }

    /** The usual periods. Without addresses, as a form's action asks for them, too. */
    public List<Period> getPeriods() {
        LocalDate today = today();
        YearMonth month = YearMonth.from(today);
        YearMonth quarter = YearMonth.of(today.getYear(), (today.getMonthValue() - 1) / QUARTER * QUARTER + 1);
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
