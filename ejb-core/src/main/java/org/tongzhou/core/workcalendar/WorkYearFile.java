package org.tongzhou.core.workcalendar;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.tongzhou.core.shared.RuleViolationException;

/** A year as a table ({@link WorkYear#read}) and as an iCalendar (RFC 5545) for other programs. */
final class WorkYearFile {
    private static final int LINE_MAX_BYTES = 75; // RFC 5545 3.1

    private WorkYearFile() {
    }

    /** @throws RuleViolationException if the text is no table; it says which line is wrong */
    static WorkYear read(int year, String table) {
        try {
            return WorkYear.read(year, new StringReader(table.replace('\t', ',').replace("\uFEFF", "")));
        } catch (IllegalArgumentException e) {
            throw new RuleViolationException("workcalendar.noTable", e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e); // a string can be read
        }
    }

    static String write(WorkYear year) {
        StringBuilder table = new StringBuilder("# first,last,rest|work,name,English name\n");
        for (Holiday holiday : year.holidays()) {
            table.append(line(holiday.first(), holiday.last(), "rest", holiday.name(), holiday.englishName()));
            holiday.makeupDays().forEach(day -> table.append(line(day, day, "work", holiday.name(), "")));
        }
        return table.toString();
    }

    private static String line(LocalDate first, LocalDate last, String kind, String name, String english) {
        return String.join(",", first.toString(), last.toString(), kind, name, english) + '\n';
    }

    /** Every stretch of days off and every weekend day worked as an event of whole days. @param worked what a day of work is called behind its holiday */
    static String calendar(WorkYear year, LocalDate today, String worked) {
        String stamp = today.format(DateTimeFormatter.BASIC_ISO_DATE) + "T000000Z";
        StringBuilder calendar = new StringBuilder();
        append(calendar, "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tongzhou//Work calendar//ZH");
        for (Holiday holiday : year.holidays()) {
            event(calendar, stamp, holiday.first(), holiday.last(), holiday.name());
            holiday.makeupDays().forEach(day -> event(calendar, stamp, day, day, holiday.name() + worked));
        }
        append(calendar, "END:VCALENDAR");
        return calendar.toString();
    }

    private static void event(StringBuilder calendar, String stamp, LocalDate first, LocalDate last, String summary) {
        append(calendar, "BEGIN:VEVENT", "UID:" + first + "-" + last + "@workcalendar.tongzhou.org", "DTSTAMP:" + stamp,
            "DTSTART;VALUE=DATE:" + first.format(DateTimeFormatter.BASIC_ISO_DATE),
            "DTEND;VALUE=DATE:" + last.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE), // the day after, RFC 5545 3.6.1
            "SUMMARY:" + summary.replaceAll("([\\\\;,])", "\\\\$1"), "TRANSP:TRANSPARENT", "END:VEVENT");
    }

    private static void append(StringBuilder calendar, String... lines) {
        for (String line : lines) {
            int bytes = 0;
            for (int character : line.codePoints().toArray()) {
                String text = Character.toString(character);
                bytes += text.getBytes(StandardCharsets.UTF_8).length;
                if (bytes > LINE_MAX_BYTES) {
                    calendar.append("\r\n ");
                    bytes = 1 + text.getBytes(StandardCharsets.UTF_8).length;
                }
                calendar.append(text);
            }
            calendar.append("\r\n");
        }
    }
}
