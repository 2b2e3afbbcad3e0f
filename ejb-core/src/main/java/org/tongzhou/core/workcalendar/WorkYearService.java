package org.tongzhou.core.workcalendar;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.editions.EditionRow;
import org.tongzhou.core.editions.Editions;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** Enters the State Council's notice of a year (放假调休安排), as a draft that counts when it is decided. */
@Stateless
public class WorkYearService {
    static final int FIRST_YEAR = 2008; // before, the holidays were others
    static final int LAST_YEAR = 2100;
    private static final int TABLE_MAX_CHARS = 20_000;
    private static final int NAME_MAX_CHARS = 40;

    @Inject
    Editions editions;
    @Inject
    WorkCalendarService calendar;
    @Inject
    NextYear nextYear;

    /** Last year, this one and the two after it. */
    @RequiresPermission(WorkCalendarPermissions.MANAGE)
    public List<WorkYearRow> listYears() {
        int year = editions.today().getYear();
        Set<String> drafted = editions.listDrafted("workcalendar");
        return IntStream.rangeClosed(year - 1, year + 2)
            .mapToObj(each -> new WorkYearRow(each, calendar.findYear(each).isPresent(), drafted.contains(String.valueOf(each)))).toList();
    }

    /** Whether next year's notice should be there by now (from 15 November on) and is not. */
    @RequiresPermission(WorkCalendarPermissions.MANAGE)
    public boolean isNextYearMissed() {
        return nextYear.isMissed();
    }

    /** A year, as its draft has it if there is one. */
    @RequiresPermission(WorkCalendarPermissions.MANAGE)
    public WorkYearDetails getYear(@Min(FIRST_YEAR) @Max(LAST_YEAR) int year) {
        List<EditionRow> rows = editions.list(subject(year));
        EditionRow shown = rows.isEmpty() ? null : rows.get(0);
        WorkYear counting = calendar.findYear(year).orElse(null);
        WorkYear table = shown != null && shown.isDraft() ? WorkYearFile.read(year, editions.getDraft(subject(year))) : counting;
        return new WorkYearDetails(year, shown, table == null ? List.of() : table.holidays(), counting != null,
            shown != null && shown.isDraft() ? WorkYearCheck.of(table) : List.of(), rows);
    }

    /** Begins to enter or change a year. @throws RuleViolationException if somebody has begun already */
    @RequiresPermission(WorkCalendarPermissions.MANAGE)
    public void beginDraft(@Min(FIRST_YEAR) @Max(LAST_YEAR) int year) {
        WorkYear counting = calendar.findYear(year).orElse(null);
        String table = counting == null ? null : WorkYearFile.write(counting);
        editions.begin(subject(year), table, table == null ? WorkYearFile.write(new WorkYear(year, List.of())) : table);
    }

    /**
     * Adds a holiday to the draft.
     *
     * @throws DuplicateException if there is one of this name
     * @throws RuleViolationException if there is no draft, or no name
     * @throws StaleDataException if the draft was changed since
     */
    @RequiresPermission(WorkCalendarPermissions.MANAGE)
    public void addHoliday(@Min(FIRST_YEAR) @Max(LAST_YEAR) int year, int version, @NotNull Holiday holiday) {
        change(year, version, holidays -> {
            if (holidays.stream().anyMatch(other -> other.name().equals(holiday.name()))) {
                throw new DuplicateException("workcalendar.holidayTwice", holiday.name());
            }
            holidays.add(holiday);
            return holidays;
        });
    }

    /** Puts a holiday in the place of another one of the draft. @param name of the one that goes. @throws NotFoundException if it is gone */
    @RequiresPermission(WorkCalendarPermissions.MANAGE)
    public void changeHoliday(@Min(FIRST_YEAR) @Max(LAST_YEAR) int year, int version, @NotNull String name, @NotNull Holiday holiday) {
        change(year, version, holidays -> {
            remove(holidays, name);
            if (holidays.stream().anyMatch(other -> other.name().equals(holiday.name()))) {
                throw new DuplicateException("workcalendar.holidayTwice", holiday.name());
            }
            holidays.add(holiday);
            return holidays;
        });
    }

    /** Takes a holiday out of the draft. @throws NotFoundException if it is gone */
    @RequiresPermission(WorkCalendarPermissions.MANAGE)
    public void removeHoliday(@Min(FIRST_YEAR) @Max(LAST_YEAR) int year, int version, @NotNull String name) {
        change(year, version, holidays -> {
            remove(holidays, name);
            return holidays;
        });
    }

    /**
     * Puts a table in the place of the draft: lines of {@code first,last,rest|work,name,English name}.
     *
     * @throws RuleViolationException naming the line that is wrong
     */
    @RequiresPermission(WorkCalendarPermissions.MANAGE)
    public void importTable(@Min(FIRST_YEAR) @Max(LAST_YEAR) int year, int version,
            @NotNull @Size(max = TABLE_MAX_CHARS, message = "{workcalendar.tableTooLong}") String table) {
        change(year, version, holidays -> new ArrayList<>(WorkYearFile.read(year, table).holidays()));
    }

    /**
     * Decides the draft: working days are counted by it at once.
     *
     * @throws RuleViolationException if it cannot be right; the first problem is told, {@link #getYear} tells all
     * @throws StaleDataException if it was changed since
     */
    @RequiresPermission(WorkCalendarPermissions.MANAGE)
    public void enact(@Min(FIRST_YEAR) @Max(LAST_YEAR) int year, int version,
            @NotNull @Size(max = Editions.NOTE_MAX_CHARS, message = "{workcalendar.noteTooLong}") String note) {
        List<YearProblem> problems = WorkYearCheck.of(WorkYearFile.read(year, editions.getDraft(subject(year))));
        if (!problems.isEmpty()) {
            throw new RuleViolationException(problems.get(0).key(), problems.get(0).arguments().toArray());
        }
        editions.enact(subject(year), version, editions.today(), note);
    }

    /** Throws the draft away. @throws RuleViolationException if there is none */
    @RequiresPermission(WorkCalendarPermissions.MANAGE)
    public void discard(@Min(FIRST_YEAR) @Max(LAST_YEAR) int year, int version) {
        editions.discard(subject(year), version);
    }

    /** What is shown of a year as an iCalendar (RFC 5545). @throws RuleViolationException if nothing is known of it */
    @RequiresPermission(WorkCalendarPermissions.MANAGE)
    public String exportCalendar(@Min(FIRST_YEAR) @Max(LAST_YEAR) int year, @NotNull Locale locale) {
        WorkYear known = calendar.findYear(year).orElseThrow(() -> new RuleViolationException("workcalendar.unknownYear", String.valueOf(year)));
        return WorkYearFile.calendar(known, editions.today(), Messages.text(locale, "workcalendar.worked"));
    }

    private static void remove(List<Holiday> holidays, String name) {
        if (!holidays.removeIf(other -> other.name().equals(name))) {
            throw new NotFoundException("workcalendar.holidayGone", name);
        }
    }

    private void change(int year, int version, UnaryOperator<List<Holiday>> by) {
        List<Holiday> holidays = by.apply(new ArrayList<>(WorkYearFile.read(year, editions.getDraft(subject(year))).holidays()));
        holidays.forEach(WorkYearService::requireName);
        holidays.sort(Comparator.comparing(Holiday::first));
        editions.change(subject(year), version, WorkYearFile.write(new WorkYear(year, holidays)));
    }

    private static void requireName(Holiday holiday) {
        if (!isName(holiday.name()) || !holiday.englishName().isEmpty() && !isName(holiday.englishName())) {
            throw new RuleViolationException("workcalendar.noName", NAME_MAX_CHARS);
        }
    }

    /** A comma would part it in the table. */
    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= NAME_MAX_CHARS && !name.matches("(?s).*[,\\p{Cntrl}].*") && !name.matches("^[=+\\-@#].*");
    }

    private static String subject(int year) {
        return "workcalendar." + year;
    }
}
