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
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.attachments.DemoFile;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.columns.DemoColumns;
import org.tongzhou.core.notices.columns.ReviewStep;
import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.ManagedRepository;
import org.tongzhou.core.shared.OfficeZone;
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
    private static final String ARCHIVIST = "sysadmin";
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    @Inject
    NoticeRepository notices;
    @Inject
    ManagedRepository managed;
    @Inject
    ArchiveRepository archives;
    @Inject
    ReadingRepository readings;
    @Inject
    DemoReplies demoReplies;
    @Inject
    DemoColumns demoColumns;
    @Inject
    Columns columns;
    @Inject
    Reviewers reviewers;
    @Inject
    NoticeRemovals removals;
    @Inject
    NoticePublication publication;
    @Inject
    NoticeVersions versions;
    @Inject
    NoticeAttachments attachments;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Event<NoticePublished> published;
    @Inject
    Event<NoticeReplied> replied;
    @Inject
    Event<NoticeConfirmed> confirmed;

    @PostConstruct
    void publishFirst() {
        if (Boolean.getBoolean("tongzhou.demo") && notices.count() == 0) {
            demoColumns.setUp();
            read().forEach(this::add);
            archive(archivedYear());
        }
    }

    private void archive(int year) {
        columns.list().forEach(column -> {
            int archived = archives.archive(column.id(), year);
            if (archived > 0) {
                archives.add(new ArchivedYear(column.id(), year, archived, ARCHIVIST, clock.instant()));
            }
        });
    }

    /** The year before; in January one more, as what was published some weeks ago is not archived. */
    private int archivedYear() {
        return clock.instant().atZone(OfficeZone.ID).minusMonths(1).getYear() - 1;
    }

    /** What is told of people who have no account here is left out. */
    private void add(JsonObject told) {
        author(told).flatMap(people::find).ifPresent(author -> add(told, author));
        managed.letGo();
    }

    /** By the user name, or who publishes for a unit. */
    private Optional<String> author(JsonObject told) {
        return told.containsKey("by") ? Optional.of(told.getString("by"))
            : people.listUsernames(Set.of(told.getString("byUnit")), NoticePermissions.PUBLISH).stream().sorted().findFirst();
    }

    private void add(JsonObject told, Person author) {
        Instant now = clock.instant();
        int hoursAgo = told.getInt("publishedHoursAgo", -1);
        Instant written = told.containsKey("archivedOn") ? archivedOn(told) : now.minus(Duration.ofHours(Math.max(hoursAgo, 0)));
        Notice notice = new Notice(draft(told, now), author.username(), author.unit(), written);
        notices.add(notice);
        attach(told, notice);
        switch (NoticeStatus.valueOf(told.getString("state", hoursAgo < 0 && !told.containsKey("archivedOn") ? "DRAFT" : "PUBLISHED"))) {
            case SECTION_REVIEW -> submit(notice, ReviewStep.SECTION, written);
            case OFFICE_REVIEW -> {
                ReviewStep first = columns.get(notice.getColumnId()).firstStep().orElseThrow();
                submit(notice, first, written);
                if (first == ReviewStep.SECTION) {
                    pass(notice, written.plus(Duration.ofMinutes(40)));
                }
            }
            case SCHEDULED -> {
                notice.publish(notice.getVersion(), 0, now);
                note(notice, StepAct.SCHEDULED, author.username(), now, null);
            }
            case EXPIRED -> {
                notice.publish(notice.getVersion(), 0, written);
                note(notice, StepAct.PUBLISHED, author.username(), written, null);
                notice.expire(now);
                note(notice, StepAct.EXPIRED, null, notice.getExpiresAt(), null);
            }
            case PUBLISHED -> publish(told, notice, written);
            default -> { }
        }
    }

    /** In the morning of a day, such as {@code 03-15}. */
    private Instant archivedOn(JsonObject told) {
        return MonthDay.parse("--" + told.getString("archivedOn")).atYear(archivedYear()).atTime(MORNING).atZone(OfficeZone.ID).toInstant();
    }

    private void attach(JsonObject told, Notice notice) {
        if (told.containsKey("files")) {
            Operator.run(() -> told.getJsonArray("files").getValuesAs(JsonObject.class)
                .forEach(file -> attachments.add(notice, file.getString("name"), file.getString("title", ""), DemoFile.of(file))));
        }
    }

    private void submit(Notice notice, ReviewStep first, Instant at) {
        notice.submit(notice.getVersion(), first, at);
        note(notice, StepAct.SUBMITTED, notice.getAuthor(), at, null);
        reviewers.tell(notice, reviewers.of(notice));
    }

    private void pass(Notice notice, Instant at) {
        String reviewer = reviewers.of(notice).stream().sorted().findFirst().orElse(null);
        notice.pass(notice.getVersion(), true, 0, at);
        note(notice, StepAct.PASSED_SECTION, reviewer, at, null);
        reviewers.tell(notice, reviewers.of(notice));
    }

    private void publish(JsonObject told, Notice notice, Instant written) {
        Instant now = clock.instant();
        notice.publish(notice.getVersion(), columns.get(notice.getColumnId()).facts().lifeDays(), written);
        note(notice, StepAct.PUBLISHED, notice.getAuthor(), written, null);
        if (told.containsKey("withdrawn")) {
            notice.withdraw(notice.getVersion(), told.getString("withdrawn"), now);
            note(notice, StepAct.WITHDRAWN, notice.getAuthor(), now, told.getString("withdrawn"));
            removals.follow(notice);
            return;
        }
        removals.follow(notice);
        if (told.containsKey("archivedOn")) {
            return; // nobody is told of it any more
        }
        published.fire(NoticePublished.of(notice, publication.audience(notice), false));
        if (told.containsKey("corrected")) {
            correct(told, notice, now.minus(Duration.ofHours(told.getInt("correctedHoursAgo"))));
        }
        if (told.containsKey("replied")) {
            JsonObject replies = told.getJsonObject("replied");
            replies.keySet().forEach(username -> reply(notice, username, replies.getString(username), now));
        }
        demoReplies.add(told, notice);
        if (told.containsKey("confirmed")) {
            told.getJsonArray("confirmed").getValuesAs(JsonString::getString).forEach(username -> confirm(notice, username, now));
        }
    }

    private void confirm(Notice notice, String username, Instant now) {
        if (people.find(username).isPresent()) {
            NoticeReading reading = readings.find(notice.getId(), username).orElseGet(() -> new NoticeReading(notice, username));
            reading.markRead(now);
            reading.confirm(now);
            readings.add(reading);
            confirmed.fire(reading.confirmed());
        }
    }

    private void correct(JsonObject told, Notice notice, Instant at) {
        String note = told.getString("corrected");
        versions.keep(notice, VersionOrigin.PUBLISHED, notice.getAuthor(), notice.getPublishedAt(), null);
        notice.correct(notice.getVersion(), told.getString("title"), told.getString("body"), new NoticeCorrection(at, notice.getAuthor(), note));
        versions.keep(notice, VersionOrigin.CORRECTED, notice.getAuthor(), at, note);
        note(notice, StepAct.CORRECTED, notice.getAuthor(), at, note);
    }

    private void note(Notice notice, StepAct act, String username, Instant at, String remark) {
        notices.add(new NoticeStep(notice.getId(), act, username, at, remark));
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

    private NoticeDraft draft(JsonObject told, Instant now) {
        Audience audience = told.getBoolean("everybody", false) ? Audience.EVERYBODY
            : Audience.ofUnits(told.getJsonArray("units").getValuesAs(JsonString::getString));
        Instant due = told.containsKey("replyInDays") ? now.plus(Duration.ofDays(told.getInt("replyInDays"))) : null;
        return new NoticeDraft(told.getString("title"), told.getString("bodyBefore", told.getString("body")), audience, Urgency.valueOf(told.getString("urgency", "ROUTINE")),
            told.getBoolean("pinned", false), due, column(told.getString("column", "")), inHours(told, "publishInHours", now), inHours(told, "expiresInHours", now)).confirmed(told.getBoolean("confirm", false))
            .asking(DemoReplies.slip(told)).commented(told.containsKey("comments"));
    }

    private static Instant inHours(JsonObject told, String name, Instant now) {
        return told.containsKey(name) ? now.plus(Duration.ofHours(told.getInt(name))) : null;
    }

    private long column(String name) {
        return columns.list().stream().filter(column -> column.name().equals(name)).map(ShelvedColumn::id).findFirst().orElse(Columns.DEFAULT_ID);
    }

    private static List<JsonObject> read() {
        try (JsonReader reader = Json.createReader(new StringReader(Resources.text(DemoNotices.class, "demo-notices.json")))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}
