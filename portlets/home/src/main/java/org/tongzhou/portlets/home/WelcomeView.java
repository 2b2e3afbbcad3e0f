package org.tongzhou.portlets.home;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.tongzhou.core.workcalendar.DayKind;
import org.tongzhou.core.workcalendar.Holiday;
import org.tongzhou.core.workcalendar.WorkCalendar;

/**
 * What the welcome shows, in the reader's language.
 *
 * @param greeting with the reader's name
 * @param today date and weekday
 * @param chinese the Chinese date
 * @param week the ISO week of the year
 * @param names festivals and solar term of today
 * @param kind what the work calendar says of today
 * @param status the same in words, with the holiday's name
 * @param nextRest when the next day off is
 * @param nextHoliday when the next holiday is; empty if no table reaches it
 * @param missingTable says that only weekends count, in a year whose notice has not been entered; else empty
 * @param weekdays heads of the month's columns, Monday first
 * @param month the month's days
 * @param monthTitle the month's name
 * @param year the year whose holidays are listed
 * @param holidays the holidays of that year, empty if its notice has not been entered
 */
public record WelcomeView(String greeting, String today, String chinese, String week, List<String> names, DayKind kind,
                          String status, String nextRest, String nextHoliday, String missingTable, List<Weekday> weekdays,
                          MonthView month, String monthTitle, int year, List<HolidayLine> holidays) {

    /** The head of a column: what it shows and what it means. */
    public record Weekday(String brief, String full) {
    }

    /** A line of the year's list; made-up days are in words, empty if there are none. */
    public record HolidayLine(String name, String days, long count, String makeups) {
    }

    /**
     * @param now in the office's zone
     * @param user the reader's name, may be empty
     * @param month the month to show
     */
    static WelcomeView of(ZonedDateTime now, String user, YearMonth month, WorkCalendar calendar,
                          ResourceBundle texts, Locale locale) {
        return new Writer(now, calendar, texts, locale).write(user, month);
    }

    /** The month before the one shown, as the render parameter has it. */
    public String previousMonth() {
        return month.month().minusMonths(1).toString();
    }

    /** The month after the one shown. */
    public String nextMonth() {
        return month.month().plusMonths(1).toString();
    }

    private static final class Writer {
        private final ZonedDateTime now;
        private final LocalDate today;
        private final WorkCalendar calendar;
        private final ResourceBundle texts;
        private final Locale locale;

        Writer(ZonedDateTime now, WorkCalendar calendar, ResourceBundle texts, Locale locale) {
            this.now = now;
            this.today = now.toLocalDate();
            this.calendar = calendar;
            this.texts = texts;
            this.locale = locale;
        }

        WelcomeView write(String user, YearMonth month) {
            ChineseDate chinese = ChineseDate.of(today);
            Festivals festivals = new Festivals(texts);
            return new WelcomeView(greeting(user), date("welcome.date", today),
                text("welcome.chinese", chinese.monthName(), chinese.dayName(), chinese.month(), chinese.day(),
                    chinese.leapMonth() ? 1 : 0),
                text("welcome.week", today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                festivals.of(today, chinese), calendar.kindOf(today), status(), nextRest(), nextHoliday(), missingTable(),
                weekdays(), MonthView.of(month, today, calendar, festivals), month.format(formatter("welcome.month.title")),
                today.getYear(), calendar.holidays(today.getYear()).stream().map(this::line).toList());
        }

        private String greeting(String user) {
            String words = texts.getString(Greeting.at(now.toLocalTime()).key());
            return user.isEmpty() ? words : text("welcome.greeting", words, user);
        }

        private String status() {
            return switch (calendar.kindOf(today)) {
                case WORKDAY -> text("welcome.status.workday");
                case WEEKEND -> text("welcome.status.weekend");
                case HOLIDAY -> text("welcome.status.holiday", name(calendar.holidayOn(today).orElseThrow()));
                case MAKEUP_WORKDAY -> text("welcome.status.makeup", name(calendar.madeUpOn(today).orElseThrow()));
            };
        }

        private String nextRest() {
            LocalDate day = calendar.nextRestDay(today);
            return text("welcome.next.rest", date("welcome.day", day), ChronoUnit.DAYS.between(today, day));
        }

        private String nextHoliday() {
            return calendar.nextHoliday(today)
                .map(h -> text("welcome.next.holiday", name(h), stretch(h), h.days(), ChronoUnit.DAYS.between(today, h.first())))
                .orElse("");
        }

        /** This year first; next year from the moment when nothing is left of this one. */
        private String missingTable() {
            int year = today.getYear();
            if (calendar.isMaintained(year)) {
                if (calendar.nextHoliday(today).isPresent() || calendar.isMaintained(year + 1)) {
                    return "";
                }
                year++;
            }
            return text("welcome.table.missing", String.valueOf(year));
        }

        private List<Weekday> weekdays() {
            return Arrays.stream(DayOfWeek.values())
                .map(day -> new Weekday(day.getDisplayName(TextStyle.NARROW, locale), day.getDisplayName(TextStyle.FULL, locale)))
                .toList();
        }

        private HolidayLine line(Holiday holiday) {
            return new HolidayLine(name(holiday), stretch(holiday), holiday.days(), holiday.makeupDays().stream()
                .map(day -> date("welcome.day", day)).collect(Collectors.joining(texts.getString("welcome.list.separator"))));
        }

        private String stretch(Holiday holiday) {
            String first = date("welcome.day", holiday.first());
            return holiday.days() == 1 ? first : text("welcome.stretch", first, date("welcome.day", holiday.last()));
        }

        private String name(Holiday holiday) {
            return holiday.nameIn(locale);
        }

        private String date(String pattern, LocalDate day) {
            return day.format(formatter(pattern));
        }

        private DateTimeFormatter formatter(String pattern) {
            return DateTimeFormatter.ofPattern(texts.getString(pattern), locale);
        }

        private String text(String key, Object... arguments) {
            return new MessageFormat(texts.getString(key), locale).format(arguments);
        }
    }
}
