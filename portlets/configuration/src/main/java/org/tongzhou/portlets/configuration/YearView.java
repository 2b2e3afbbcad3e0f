package org.tongzhou.portlets.configuration;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.editions.EditionRow;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.workcalendar.Holiday;
import org.tongzhou.core.workcalendar.WorkCalendar;
import org.tongzhou.core.workcalendar.WorkYear;
import org.tongzhou.core.workcalendar.WorkYearDetails;
import org.tongzhou.core.workcalendar.WorkYearRow;
import org.tongzhou.core.workcalendar.WorkYearService;
import org.tongzhou.core.workcalendar.YearProblem;
import org.tongzhou.portlets.common.Download;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A year of the work calendar: seen month by month, entered from the notice, published. */
@Named("workYear")
@ViewScoped
public class YearView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;

    @Inject
    WorkYearService service;
    @Inject
    PeopleService people;
    @Inject
    Moments moments;
    @Inject
    Texts texts;
    @Inject
    UserMessages messages;

    private Integer year;
    private WorkYearDetails details;
    private List<WorkYearRow> years = List.of();
    private boolean nextYearMissed;
    private Map<String, String> names = Map.of();
    private HolidayForm form;
    private YearQuestion question;
    private String table;

    /** Opens the year that the address names, else the one that it is. */
    public void open() {
        if (year == null) {
            year = moments.getNow().getYear();
        }
        details = service.getYear(year);
        years = service.listYears();
        nextYearMissed = service.isNextYearMissed();
        names = Map.copyOf(people.listNames(details.editions().stream().map(EditionRow::username).filter(name -> !name.isEmpty()).distinct().toList()));
    }

    public void begin() {
        service.beginDraft(year);
        messages.info("workyear.begun", String.valueOf(year));
        show();
    }

    public void ask(YearQuestion asked) {
        question = asked;
        form = asked == YearQuestion.HOLIDAY ? HolidayForm.empty() : null;
    }

    public void askEdit(Holiday holiday) {
        question = YearQuestion.HOLIDAY;
        form = HolidayForm.of(holiday);
    }

    public void dismiss() {
        question = null;
        form = null;
    }

    public void save() {
        Holiday holiday = form.holiday();
        if (form.getFormerName() == null) {
            service.addHoliday(year, version(), holiday);
        } else {
            service.changeHoliday(year, version(), form.getFormerName(), holiday);
        }
        done("workyear.saved", holiday.name());
    }

    public void remove(Holiday holiday) {
        service.removeHoliday(year, version(), holiday.name());
        done("workyear.removed", holiday.name());
    }

    public void importTable() {
        service.importTable(year, version(), table);
        done("workyear.imported", String.valueOf(year));
    }

    public void publish() {
        service.enact(year, version(), "");
        done("workyear.published", String.valueOf(year));
    }

    public void discard() {
        service.discard(year, version());
        done("workyear.discarded", String.valueOf(year));
    }

    /** A calendar that other programs read. */
    public void export() {
        byte[] calendar = service.exportCalendar(year, CurrentPortlet.get().getLocale()).getBytes(StandardCharsets.UTF_8);
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType("text/calendar;charset=UTF-8");
        external.setResponseHeader("Content-Disposition", Download.disposition(texts.of("workyear.file", String.valueOf(year)) + ".ics"));
        try {
            external.getResponseOutputStream().write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private void done(String key, String name) {
        messages.info(key, name);
        show();
    }

    private void show() {
        Views.show("workYear", Map.of("year", year));
    }

    private int version() {
        return details.shown().version();
    }

    /** The twelve months as they are worked. */
    public List<YearMonthView> getMonths() {
        WorkCalendar calendar = new WorkCalendar(List.of(new WorkYear(year, details.holidays())));
        return IntStream.rangeClosed(1, MONTHS).mapToObj(month -> YearMonthView.of(year, month, calendar, moments.getNow().toLocalDate())).toList();
    }

    /** How many days of the year are worked. */
    public long getWorkdays() {
        return getMonths().stream().mapToLong(YearMonthView::workdays).sum();
    }

    public String problem(YearProblem problem) {
        return problem.text(CurrentPortlet.get().getLocale());
    }

    public String person(String username) {
        return username.isEmpty() ? texts.get("workyear.delivered") : names.getOrDefault(username, username);
    }

    /** A year as it is written: without a comma. */
    public String number(int of) {
        return String.valueOf(of);
    }

    public WorkYearDetails getDetails() {
        return details;
    }

    public List<WorkYearRow> getYears() {
        return years;
    }

    public boolean isNextYearMissed() {
        return nextYearMissed;
    }

    public HolidayForm getForm() {
        return form;
    }

    public YearQuestion getQuestion() {
        return question;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer asked) {
        year = asked;
    }

    public String getTable() {
        return table;
    }

    public void setTable(String typed) {
        table = typed;
    }
}
