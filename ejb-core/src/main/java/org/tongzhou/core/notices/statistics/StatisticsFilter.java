package org.tongzhou.core.notices.statistics;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Which notices are counted, and how.
 *
 * @param from   first day on which they were published, {@code until} the last
 * @param unit   label of the unit that published them; empty for all
 * @param column id of the column in which they stand; null for all
 * @param text   part of what a row is called, in any case; empty for all
 */
public record StatisticsFilter(@NotNull StatisticsBy by, @NotNull LocalDate from, @NotNull LocalDate until, @NotNull @Size(max = 120) String unit, Long column,
    @NotNull @Size(max = StatisticsFilter.TEXT_MAX_CHARS, message = "{notices.searchTooLong}") String text, @NotNull StatisticsSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;
    public static final int YEARS_MAX = 3;

    private static final int YEAR_MIN = 2000;

    /** Whether its period begins before it ends, and has no more than {@value #YEARS_MAX} years. */
    public boolean isPeriodRight() {
        return from.getYear() >= YEAR_MIN && !until.isBefore(from) && until.isBefore(from.plusYears(YEARS_MAX));
    }

    StatisticsFilter within(LocalDate first, LocalDate last) {
        return new StatisticsFilter(by, first.isAfter(from) ? first : from, last.isBefore(until) ? last : until, unit, column, text, sort, descending);
    }
}
