package org.tongzhou.core.notices;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.Resources;
import org.tongzhou.core.shared.Urgency;

/**
 * The first notices of a demonstration ({@code -Dtongzhou.demo=true}) that has none, in all states of their life; their moments are
 * counted from the server's first start.
 */
@Singleton
@Startup
@DependsOn({"DatabaseMigration", "DemoAccounts"})
public class DemoNotices {
    @Inject
    NoticeRepository notices;
    @Inject
    ReadingRepository readings;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Event<NoticePublished> published;
    @Inject
    Event<NoticeReplied> replied;

    @PostConstruct
    void publishFirst() {
        if (Boolean.getBoolean("tongzhou.demo") && notices.count() == 0) {
            read().forEach(this::add);
        }
    }

    /** What is told of people who have no account here is left out. */
    private void add(JsonObject told) {
        people.find(told.getString("by")).ifPresent(author -> add(told, author));
    }

    private void add(JsonObject told, Person author) {
        Instant now = clock.instant();
        int hoursAgo = told.getInt("publishedHoursAgo", -1);
        Instant written = now.minus(Duration.ofHours(Math.max(hoursAgo, 0)));
        Notice notice = new Notice(draft(told, now), author.username(), author.unit(), written);
        notices.add(notice);
        if (hoursAgo < 0) {
            return;
        }
        notice.publish(notice.getVersion(), written);
        if (told.containsKey("withdrawn")) {
            notice.withdraw(notice.getVersion(), told.getString("withdrawn"), now);
            return;
        }
        published.fire(NoticePublished.of(notice));
        if (told.containsKey("replied")) {
            JsonObject replies = told.getJsonObject("replied");
            replies.keySet().forEach(username -> reply(notice, username, replies.getString(username), now));
        }
    }

    private void reply(Notice notice, String username, String text, Instant now) {
        if (people.find(username).isEmpty()) {
            return;
        }
        NoticeReading reading = new NoticeReading(notice, username);
        reading.markRead(now);
        reading.reply(text, username, now);
        readings.add(reading);
        replied.fire(reading.replied());
    }

    private static NoticeDraft draft(JsonObject told, Instant now) {
        Audience audience = told.getBoolean("everybody", false) ? Audience.EVERYBODY
            : Audience.ofUnits(told.getJsonArray("units").getValuesAs(JsonString::getString));
        Instant due = told.containsKey("replyInDays") ? now.plus(Duration.ofDays(told.getInt("replyInDays"))) : null;
        return new NoticeDraft(told.getString("title"), told.getString("body"), audience, Urgency.valueOf(told.getString("urgency")),
            told.getBoolean("pinned"), due);
    }

    private static List<JsonObject> read() {
        try (JsonReader reader = Json.createReader(new StringReader(Resources.text(DemoNotices.class, "demo-notices.json")))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}
