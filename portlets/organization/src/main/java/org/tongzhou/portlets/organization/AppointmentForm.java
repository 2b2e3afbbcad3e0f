package org.tongzhou.portlets.organization;

import java.io.Serializable;
import java.time.LocalDate;
import org.tongzhou.core.organization.AppointmentKind;
import org.tongzhou.portlets.common.faces.Choice;

/** What was typed of an appointment so far. */
public class AppointmentForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Choice post;
    private AppointmentKind kind = AppointmentKind.MAIN;
    private LocalDate from;
    private LocalDate until;

    AppointmentForm(LocalDate from) {
        this.from = from;
    }

    public Choice getPost() {
        return post;
    }

    public void setPost(Choice chosen) {
        post = chosen;
    }

    public AppointmentKind getKind() {
        return kind;
    }

    public void setKind(AppointmentKind chosen) {
        kind = chosen;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate day) {
        from = day;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate day) {
        until = day;
    }
}
