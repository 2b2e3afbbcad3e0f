package org.tongzhou.portlets.showcase;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Days, spans of days, moments. */
@Named
@ViewScoped
public class DatesView implements Serializable {
    private static final long serialVersionUID = 1L;

    private LocalDate day = LocalDate.of(2026, 11, 23);
    private List<LocalDate> span;
    private LocalDateTime moment;

    public void save() {
        Texts.tell("dates.saved", String.valueOf(day), span == null ? "" : String.valueOf(span), String.valueOf(moment));
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate value) {
        day = value;
    }

    public List<LocalDate> getSpan() {
        return span;
    }

    public void setSpan(List<LocalDate> value) {
        span = value;
    }

    public LocalDateTime getMoment() {
        return moment;
    }

    public void setMoment(LocalDateTime value) {
        moment = value;
    }
}
