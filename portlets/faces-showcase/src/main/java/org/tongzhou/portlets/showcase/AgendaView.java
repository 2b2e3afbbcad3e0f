package org.tongzhou.portlets.showcase;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import org.primefaces.event.SelectEvent;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.DefaultScheduleModel;
import org.primefaces.model.ScheduleEvent;
import org.primefaces.model.ScheduleModel;

/** A month of appointments; a day that is pressed gets one more. */
@Named
@ViewScoped
public class AgendaView implements Serializable {
    static final LocalDate MONTH = LocalDate.of(2026, 11, 1);
    private static final long serialVersionUID = 1L;

    private final ScheduleModel model = new DefaultScheduleModel();

    /** Four appointments to begin with. */
    public AgendaView() {
        add(Texts.of("agenda.meeting"), MONTH.plusDays(8).atTime(LocalTime.of(9, 0)), "tz-bad");
        add(Texts.of("agenda.training"), MONTH.plusDays(9).atTime(LocalTime.of(10, 0)), "");
        add(Texts.of("agenda.duty"), MONTH.plusDays(17).atTime(LocalTime.of(18, 0)), "tz-warn");
        add(Texts.of("agenda.review"), MONTH.plusDays(18).atTime(LocalTime.of(15, 0)), "tz-ok");
    }

    private void add(String title, LocalDateTime start, String tone) {
        model.addEvent(DefaultScheduleEvent.builder().title(title).startDate(start).endDate(start.plusHours(1)).styleClass(tone).build());
    }

    public void choose(SelectEvent<LocalDateTime> event) {
        add(Texts.of("agenda.new"), event.getObject().toLocalDate().atTime(LocalTime.NOON), "");
        Texts.tell("agenda.added", event.getObject().toLocalDate());
    }

    public void open(SelectEvent<ScheduleEvent<?>> event) {
        Texts.tell("agenda.opened", event.getObject().getTitle());
    }

    public ScheduleModel getModel() {
        return model;
    }

    public LocalDate getMonth() {
        return MONTH;
    }
}
