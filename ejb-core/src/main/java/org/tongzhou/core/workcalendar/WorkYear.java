package org.tongzhou.core.workcalendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The State Council's notice on the holidays of one year (国务院办公厅关于某年部分节假日安排的通知) as a table.
 *
 * <p>Its file has a line for each stretch of days: {@code first,last,rest|work,name,English name}. {@code rest} lines are
 * holidays, {@code work} lines are weekend days worked for the holiday of that name. Empty lines and lines that begin with
 * {@code #} are passed over.
 *
 * @param year the year that the notice is for; a table may reach into the weeks beside it
 * @param holidays in the order of the file
 */
public record WorkYear(int year, List<Holiday> holidays) {
    private static final int FIELDS = 5;

    public WorkYear {
        holidays = List.copyOf(holidays);
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException naming the line that is no entry, stands twice, or works for a holiday that is not there
     */
    static WorkYear read(int year, Reader text) throws IOException {
        Map<String, Holiday> holidays = new LinkedHashMap<>();
        List<Entry> makeups = new ArrayList<>();
        BufferedReader lines = new BufferedReader(text);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Entry entry = Entry.parse(line, number);
            if (!entry.rest) {
                makeups.add(entry);
            } else if (holidays.putIfAbsent(entry.name, entry.holiday()) != null) {
                throw entry.refused("the holiday stands twice");
            }
        }
        for (Entry makeup : makeups) {
            Holiday holiday = holidays.get(makeup.name);
            if (holiday == null) {
                throw makeup.refused("there is no such holiday");
            }
            holidays.put(makeup.name, makeup.addTo(holiday));
        }
        return new WorkYear(year, List.copyOf(holidays.values()));
    }

    private record Entry(int line, LocalDate first, LocalDate last, boolean rest, String name, String englishName) {
        static Entry parse(String text, int line) {
            String[] fields = text.strip().split("\\s*,\\s*", -1);
            if (fields.length != FIELDS || !fields[2].matches("rest|work") || fields[3].isEmpty()) {
                throw new IllegalArgumentException("line " + line + ": expected first,last,rest|work,name,English name");
            }
            try {
                Entry entry = new Entry(line, LocalDate.parse(fields[0]), LocalDate.parse(fields[1]),
                    fields[2].equals("rest"), fields[3], fields[4].isEmpty() ? fields[3] : fields[4]);
                if (entry.last.isBefore(entry.first)) {
                    throw entry.refused("the last day is before the first");
                }
                return entry;
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("line " + line + ": days are written yyyy-mm-dd", e);
            }
        }

        Holiday holiday() {
            return new Holiday(name, englishName, first, last, List.of());
        }

        Holiday addTo(Holiday holiday) {
            List<LocalDate> days = new ArrayList<>(holiday.makeupDays());
            first.datesUntil(last.plusDays(1)).forEach(days::add);
            days.sort(null);
            return new Holiday(holiday.name(), holiday.englishName(), holiday.first(), holiday.last(), days);
        }

        IllegalArgumentException refused(String reason) {
            return new IllegalArgumentException("line " + line + ": " + reason);
        }
    }
}
