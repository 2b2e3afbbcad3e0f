package org.tongzhou.core.notices.statistics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notices.NoticeActs;
import org.tongzhou.core.notices.NoticePermissions;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.organization.Reach;
import org.tongzhou.core.organization.Reaches;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.WholeList;

/**
 * Figures of the notices that the caller has published, and of those of the units within the reach of {@link NoticePermissions#STATISTICS}. Single notices
 * are named only if he may read their columns.
 */
@Stateless
public class NoticeStatisticsService {
    /** As a list of a query must not be empty. */
    private static final Set<Long> NO_COLUMN = Set.of(-1L);

    @Inject
    StatisticsRepository statistics;
    @Inject
    Columns columns;
    @Inject
    Reaches reaches;
    @Inject
    Caller caller;
    @Inject
    People people;
    @Inject
    Acts acts;

    /** What all that fits comes to, whatever its text. @throws RuleViolationException if its period ends before it begins, or has more than {@link StatisticsFilter#YEARS_MAX} years */
    @RequiresPermission(NoticePermissions.STATISTICS)
    public NoticeFigures sum(@NotNull @Valid StatisticsFilter filter) {
        requirePeriod(filter);
        return statistics.total(new StatisticsQuery(filter, scope(), null));
    }

    /** The rows that fit, in the order of the filter. @throws RuleViolationException as {@link #sum} */
    @RequiresPermission(NoticePermissions.STATISTICS)
    public Slice<StatisticsRow> list(@NotNull @Valid StatisticsFilter filter, @NotNull PageRequest page) {
        requirePeriod(filter);
        if (filter.by() == StatisticsBy.NOTICE) {
            StatisticsQuery query = notices(filter);
            return new Slice<>(statistics.listNotices(query, page), statistics.countNotices(query));
        }
        List<StatisticsRow> rows = groups(filter);
        return new Slice<>(rows.stream().skip(page.first()).limit(page.size()).toList(), rows.size());
    }

    /** Each month of its period, the first first, whatever its order. @throws RuleViolationException as {@link #sum} */
    @RequiresPermission(NoticePermissions.STATISTICS)
    public List<StatisticsRow> listMonths(@NotNull @Valid StatisticsFilter filter) {
        requirePeriod(filter);
        return months(filter);
    }

    /**
     * All rows that fit as a workbook (.xlsx). @param locale of its heads
     *
     * @throws RuleViolationException as {@link #sum}; or if they are more than {@value WholeList#MAX_ROWS}
     */
    @RequiresPermission(NoticePermissions.STATISTICS)
    public byte[] export(@NotNull @Valid StatisticsFilter filter, @NotNull Locale locale) {
        requirePeriod(filter);
        List<StatisticsRow> rows;
        if (filter.by() == StatisticsBy.NOTICE) {
            StatisticsQuery query = notices(filter);
            rows = WholeList.read(statistics.countNotices(query), page -> statistics.listNotices(query, page));
        } else {
            rows = groups(filter);
        }
        acts.tell(AuditedAct.of(NoticeActs.EXPORT_STATISTICS).with("by", filter.by()).with("from", filter.from()).with("until", filter.until()).with("rows", rows.size()));
        return StatisticsBook.write(filter, rows, statistics.total(new StatisticsQuery(filter, scope(), null)), locale);
    }

    /** When something was counted last; none if nothing was. */
    @RequiresPermission(NoticePermissions.STATISTICS)
    public Optional<Instant> findLastCount() {
        return statistics.findLastCount();
    }

    /** The units whose notices the caller may count, sorted, to choose from. */
    @RequiresPermission(NoticePermissions.STATISTICS)
    public List<String> listUnits() {
        CountedUnits scope = scope();
        return (scope.all() ? people.listLabels().stream() : Stream.concat(scope.units().stream(), Stream.of(caller.person().unit())))
            .filter(unit -> !unit.isEmpty()).distinct().sorted().toList();
    }

    private List<StatisticsRow> groups(StatisticsFilter filter) {
        List<StatisticsRow> rows = filter.by() == StatisticsBy.MONTH ? months(filter)
            : statistics.listGroups(new StatisticsQuery(filter, scope(), null)).stream().map(named(filter.by())).toList();
        String text = filter.text().strip().toLowerCase(Locale.ROOT);
        return rows.stream().filter(row -> row.label().toLowerCase(Locale.ROOT).contains(text)).sorted(filter.sort().order(filter.descending())).toList();
    }

    private UnaryOperator<StatisticsRow> named(StatisticsBy by) {
        return switch (by) {
            case COLUMN -> row -> new StatisticsRow(row.key(), columns.get(Long.parseLong(row.key())).path(), row.figures());
            case AUTHOR -> row -> new StatisticsRow(row.key(), people.displayName(row.key()), row.figures());
            default -> row -> row;
        };
    }

    private List<StatisticsRow> months(StatisticsFilter filter) {
        CountedUnits scope = scope();
        return Stream.iterate(YearMonth.from(filter.from()), month -> !month.isAfter(YearMonth.from(filter.until())), month -> month.plusMonths(1))
            .map(month -> new StatisticsRow(month.toString(), month.toString(),
                statistics.total(new StatisticsQuery(filter.within(month.atDay(1), month.atEndOfMonth()), scope, null)))).toList();
    }

    private StatisticsQuery notices(StatisticsFilter filter) {
        Set<Long> readable = columns.listReadable(caller.person());
        return new StatisticsQuery(filter, scope(), readable.isEmpty() ? NO_COLUMN : readable);
    }

    private CountedUnits scope() {
        Person me = caller.person();
        Reach reach = reaches.ofCaller(NoticePermissions.STATISTICS);
        return new CountedUnits(me.username(), reach.all(), reach.all() ? Set.of() : reaches.listLabels(reach, me.unit()));
    }

    private static void requirePeriod(StatisticsFilter filter) {
        if (!filter.isPeriodRight()) {
            throw new RuleViolationException("notices.periodWrong", StatisticsFilter.YEARS_MAX);
        }
    }
}
