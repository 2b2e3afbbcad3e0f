package org.tongzhou.portlets.configuration;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.workcalendar.Holiday;

/** What was typed of a holiday so far. */
public class HolidayForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BETWEEN = "[,，、;；\\s]+";

    private String formerName;
    private String name;
    private String englishName;
    private LocalDate first;
    private LocalDate last;
    private String makeups;

    static HolidayForm empty() {
        return new HolidayForm();
    }

    static HolidayForm of(Holiday holiday) {
        HolidayForm form = new HolidayForm();
        form.formerName = holiday.name();
        form.name = holiday.name();
        form.englishName = holiday.englishName();
        form.first = holiday.first();
        form.last = holiday.last();
        form.makeups = holiday.makeupDays().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        return form;
    }

    /** @throws RuleViolationException if the days are none, or in the wrong order */
    Holiday holiday() {
        if (last.isBefore(first)) {
            throw new RuleViolationException("workcalendar.holidayOrder");
        }
        return new Holiday(name.strip(), englishName == null ? "" : englishName.strip(), first, last, days());
    }

    private List<LocalDate> days() {
        return makeups == null ? List.of() : Stream.of(makeups.split(BETWEEN)).filter(text -> !text.isBlank()).map(HolidayForm::day).sorted().toList();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RuleViolationException("workcalendar.noDay", text);
        }
    }

    /** Null for a new one. */
    public String getFormerName() {
        return formerName;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getEnglishName() {
        return englishName;
    }

    public void setEnglishName(String typed) {
        englishName = typed;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate chosen) {
        first = chosen;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate chosen) {
        last = chosen;
    }

    public String getMakeups() {
        return makeups;
    }

    public void setMakeups(String typed) {
        makeups = typed;
    }
}
