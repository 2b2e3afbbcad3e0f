package org.tongzhou.core.forum.statistics;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What of the forum is counted, and how.
 *
 * @param from  first day on which it was written, {@code until} the last
 * @param board id of the board in which it stands; null for all
 * @param unit  with which it was signed; empty for all
 */
public record ForumFiguresFilter(@NotNull ForumFiguresBy by, @NotNull LocalDate from, @NotNull LocalDate until, Long board, @NotNull @Size(max = 120) String unit,
    @NotNull ForumFiguresSort sort, boolean descending) {
    public static final int YEARS_MAX = 3;

    private static final int YEAR_MIN = 2000;

    /** Whether its period begins before it ends, and has no more than {@value #YEARS_MAX} years. */
    public boolean isPeriodRight() {
        return from.getYear() >= YEAR_MIN && !until.isBefore(from) && until.isBefore(from.plusYears(YEARS_MAX));
    }

    ForumFiguresFilter within(LocalDate first, LocalDate last) {
        return new ForumFiguresFilter(by, first.isAfter(from) ? first : from, last.isBefore(until) ? last : until, board, unit, sort, descending);
    }
}
