package org.tongzhou.portlets.common.faces;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.workcalendar.WorkCalendarService;

/** Moments in words, in the office's zone and the reader's language: {@code #{moments.brief(row.publishedAt)}}. Null is no text. */
@Named
@ApplicationScoped
public class Moments {
    @Inject
    Clock clock;
    @Inject
    WorkCalendarService workCalendar;

    /** Day and hour: 2026-11-23 09:05. */
    public String moment(Instant moment) {
        return moment == null ? "" : words().moment(moment);
    }

    /** The day: 2026-11-23. */
    public String day(Instant moment) {
        return moment == null ? "" : words().day(moment);
    }

    /** As lists have it: 09:05 of today, 11-23 of this year, else the whole day. */
    public String brief(Instant moment) {
        return moment == null ? "" : words().brief(moment);
    }

    /** Until when something is to be done; null if that is not said. */
    public Due due(Instant due) {
        return due == null ? null : words().due(due);
    }

    /** The moment as a field of day and hour has it; null for none. */
    public LocalDateTime local(Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, OfficeZone.ID);
    }

    /** The moment that a field of day and hour means; null for none. */
    public Instant instant(LocalDateTime local) {
        return local == null ? null : local.atZone(OfficeZone.ID).toInstant();
    }

    /** What the clocks of the office show. */
    public LocalDateTime getNow() {
        return local(clock.instant());
    }

    /** The day that it is in the office. */
    public String getToday() {
        return day(clock.instant());
    }

    /** The first year in which no working days are counted, as its days off are not known yet: {@code 2028}. */
    public String getUncountedYear() {
        return String.valueOf(workCalendar.getCalendar().firstUnknownYear(getNow().getYear()));
    }

    private MomentWords words() {
        return new MomentWords(clock.instant().atZone(OfficeZone.ID), CurrentPortlet.get().getLocale(), workCalendar.getCalendar());
    }
}
