package org.tongzhou.portlets.reference;

import java.io.Serializable;
import java.time.LocalDate;

import org.tongzhou.core.reference.chronicle.EntryDraft;

/** An entry of a chronicle as it is typed. */
public class EntryForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private LocalDate day;
    private LocalDate until;
    private String kind;
    private String text;
    private String place;
    private String people;

    static EntryForm of(EntryDraft draft) {
        EntryForm form = new EntryForm();
        form.day = draft.day();
        form.until = draft.until();
        form.kind = draft.kind();
        form.text = draft.text();
        form.place = draft.place();
        form.people = draft.people();
        return form;
    }

    EntryDraft draft() {
        return new EntryDraft(day, until, kind, text, place == null ? "" : place, people == null ? "" : people);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate typed) {
        day = typed;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate typed) {
        until = typed;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String code) {
        kind = code;
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String typed) {
        place = typed;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String typed) {
        people = typed;
    }
}
