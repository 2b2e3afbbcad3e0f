package org.tongzhou.core.forum.statistics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.forum.BoardName;
import org.tongzhou.core.forum.ForumActs;
import org.tongzhou.core.forum.ForumBoards;
import org.tongzhou.core.forum.ForumPermissions;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;

/** Figures of all boards, for who keeps them; of boards all are told, of units those that have written. */
@Stateless
public class ForumStatisticsService {
    private static final ForumFigures NOTHING = new ForumFigures(0, 0, 0, 0, 0);

    @Inject
    ForumFiguresRepository figures;
    @Inject
    ForumBoards boards;
    @Inject
    Acts acts;

    /** What all that fits comes to. @throws RuleViolationException if its period ends before it begins, or has more than {@link ForumFiguresFilter#YEARS_MAX} years */
    @RequiresPermission(ForumPermissions.ADMINISTER)
    public ForumFigures sum(@NotNull @Valid ForumFiguresFilter filter) {
        requirePeriod(filter);
        return figures.total(new ForumFiguresQuery(filter));
    }

    /** The rows that fit, in the order of the filter. @throws RuleViolationException as {@link #sum} */
    @RequiresPermission(ForumPermissions.ADMINISTER)
    public Slice<ForumFiguresRow> list(@NotNull @Valid ForumFiguresFilter filter, @NotNull PageRequest page) {
        requirePeriod(filter);
        List<ForumFiguresRow> rows = rows(filter);
        return new Slice<>(rows.stream().skip(page.first()).limit(page.size()).toList(), rows.size());
    }

    /** Each month of its period, the first first, whatever its order. @throws RuleViolationException as {@link #sum} */
    @RequiresPermission(ForumPermissions.ADMINISTER)
    public List<ForumFiguresRow> listMonths(@NotNull @Valid ForumFiguresFilter filter) {
        requirePeriod(filter);
        return months(filter);
    }

    /** All rows that fit as a workbook (.xlsx). @param locale of its heads @throws RuleViolationException as {@link #sum} */
    @RequiresPermission(ForumPermissions.ADMINISTER)
    public byte[] export(@NotNull @Valid ForumFiguresFilter filter, @NotNull Locale locale) {
        requirePeriod(filter);
        List<ForumFiguresRow> rows = rows(filter);
        acts.tell(AuditedAct.of(ForumActs.EXPORT_STATISTICS).with("by", filter.by()).with("from", filter.from()).with("until", filter.until()).with("rows", rows.size()));
        return ForumFiguresBook.write(filter, rows, figures.total(new ForumFiguresQuery(filter)), locale);
    }

    /** The boards to choose from, in their order. */
    @RequiresPermission(ForumPermissions.ADMINISTER)
    public List<BoardName> listBoards() {
        return boards.listNames();
    }

    /** The units to choose from, as posts are signed, sorted. */
    @RequiresPermission(ForumPermissions.ADMINISTER)
    public List<String> listUnits() {
        return figures.listUnits();
    }

    private List<ForumFiguresRow> rows(ForumFiguresFilter filter) {
        List<ForumFiguresRow> rows = switch (filter.by()) {
            case BOARD -> boards(filter);
            case UNIT -> figures.listGroups(new ForumFiguresQuery(filter)).entrySet().stream().map(row -> new ForumFiguresRow(row.getKey(), row.getKey(), row.getValue())).toList();
            case MONTH -> months(filter);
        };
        return rows.stream().sorted(filter.sort().order(filter.descending())).toList();
    }

    private List<ForumFiguresRow> boards(ForumFiguresFilter filter) {
        Map<String, ForumFigures> counted = figures.listGroups(new ForumFiguresQuery(filter));
        return boards.listNames().stream().filter(board -> filter.board() == null || filter.board().equals(board.id()))
            .map(board -> new ForumFiguresRow(String.valueOf(board.id()), board.name(), counted.getOrDefault(String.valueOf(board.id()), NOTHING))).toList();
    }

    private List<ForumFiguresRow> months(ForumFiguresFilter filter) {
        return Stream.iterate(YearMonth.from(filter.from()), month -> !month.isAfter(YearMonth.from(filter.until())), month -> month.plusMonths(1))
            .map(month -> new ForumFiguresRow(month.toString(), month.toString(),
                figures.total(new ForumFiguresQuery(filter.within(month.atDay(1), month.atEndOfMonth()))))).toList();
    }

    private static void requirePeriod(ForumFiguresFilter filter) {
        if (!filter.isPeriodRight()) {
            throw new RuleViolationException("forum.periodWrong", ForumFiguresFilter.YEARS_MAX);
        }
    }
}
