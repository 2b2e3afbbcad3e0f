package org.tongzhou.portlets.security;

import java.io.Serializable;
import java.time.LocalDate;

import org.tongzhou.core.audit.AuditFilter;
import org.tongzhou.core.security.PersonRow;

/** What is typed into the search of the audit. */
public class AuditSearchForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private LocalDate from;
    private LocalDate until;
    private PersonRow actor;
    private String actorName = "";
    private String action = "";
    private String object = "";
    private String address = "";
    private String outcome = "";

    /** @param person whom the filter asks for; null for all, or if it is nobody with an account */
    void show(AuditFilter filter, PersonRow person) {
        from = filter.from();
        until = filter.until();
        actor = person;
        actorName = person == null ? filter.actor() : "";
        action = filter.action();
        object = filter.object();
        address = filter.address();
        outcome = filter.outcome() == null ? "" : filter.outcome().toString();
    }

    AuditFilter filter(AuditFilter before) {
        return new AuditFilter(from, until, actor == null ? actorName : actor.username(), action == null ? "" : action, text(object), text(address),
            outcome == null || outcome.isEmpty() ? null : Boolean.valueOf(outcome), before.sort(), before.descending());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
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

    public PersonRow getActor() {
        return actor;
    }

    public void setActor(PersonRow person) {
        actor = person;
        actorName = "";
    }

    public String getAction() {
        return action;
    }

    public void setAction(String code) {
        action = code;
    }

    public String getObject() {
        return object;
    }

    public void setObject(String typed) {
        object = typed;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String typed) {
        address = typed;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String name) {
        outcome = name;
    }
}
