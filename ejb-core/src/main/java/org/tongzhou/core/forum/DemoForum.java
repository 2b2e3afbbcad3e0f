package org.tongzhou.core.forum;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.attachments.DemoFile;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.ManagedRepository;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.Resources;

/**
 * The first boards, topics and replies of a demonstration ({@code -Dtongzhou.demo=true}) that has none; their moments are counted from the
 * server's first start, and who is not named is always the same colleague.
 */
@Singleton
@Startup
@DependsOn({"DatabaseMigration", "DemoAccounts"})
public class DemoForum {
    private static final String BY = "by";
    private static final String NAME = "name";
    private static final String BOARD = "board";
    private static final String TITLE = "title";
    private static final String BODY = "body";
    private static final String REASON = "reason";
    private static final String ANSWER = "^";
    private static final int MORNING = 8;
    private static final int WORKING_HOURS = 10;
    private static final int STEP = 17; // no divisor of the number of people: neighbours are of different units

    @Inject
    BoardRepository boards;
    @Inject
    ManagedRepository managed;
    @Inject
    TopicRepository topics;
    @Inject
    PostRepository posts;
    @Inject
    PostFiles files;
    @Inject
    DemoPolls polls;
    @Inject
    PendingPosts pending;
    @Inject
    ForumNews news;
    @Inject
    People people;
    @Inject
    Clock clock;
    private final Map<String, Long> byName = new HashMap<>();
    private final Map<String, Long> byTitle = new HashMap<>();
    private List<Person> writers;
    private int next;

    @PostConstruct
    void writeFirst() {
        if (Boolean.getBoolean("tongzhou.demo") && boards.list().isEmpty()) {
            writers = people.listEnabled().stream().filter(person -> !person.isAdministrator()).sorted(Comparator.comparing(Person::username)).toList();
            JsonObject told = read();
            told.getJsonArray("boards").getValuesAs(JsonObject.class).forEach(this::addBoard);
            List<String> thanks = texts(told.getJsonArray("thanks"));
            told.getJsonArray("topics").getValuesAs(JsonObject.class).forEach(topic -> addTopic(topic, thanks));
            told.getJsonArray("pending").getValuesAs(JsonObject.class).forEach(this::handIn);
            news.readersChanged(); // the search may have been filled meanwhile
        }
    }

    private void addBoard(JsonObject told) {
        Audience audience = told.containsKey("units") ? Audience.ofUnits(texts(told.getJsonArray("units"))) : Audience.EVERYBODY;
        Set<String> moderators = new HashSet<>(texts(told.getJsonArray("moderators")));
        moderators.removeIf(username -> people.find(username).isEmpty());
        ForumBoard board = new ForumBoard(new BoardDraft(told.getString(NAME), told.getString("description"), audience, moderators, true, told.getBoolean("moderated", false)), byName.size() + 1);
        boards.add(board);
        byName.put(board.getName(), board.getId());
    }

    private void addTopic(JsonObject told, List<String> thanks) {
        ForumBoard board = boards.lock(byName.get(told.getString(BOARD))).orElseThrow();
        Instant begun = worked(clock.instant().minus(Duration.ofDays(told.getInt("days"))).minus(Duration.ofMinutes(37L * (next % 23))), Instant.EPOCH);
        Duration step = Duration.between(begun, clock.instant()).dividedBy(3L * (told.getJsonArray("replies").size() + told.getInt("extra") + 1));
        ForumTopic topic = new ForumTopic(board, told.getString(TITLE), signature(told.getString(BY, ""), board), begun);
        topics.add(topic);
        byTitle.put(topic.getTitle(), topic.getId());
        ForumPost first = new ForumPost(topic, 1, topic.getSignature(), PostDraft.of(told.getString(BODY)), begun);
        posts.add(first);
        if (told.containsKey("files")) {
            Operator.run(() -> told.getJsonArray("files").getValuesAs(JsonObject.class).forEach(file -> files.add(first.getId(), file.getString(NAME), DemoFile.of(file))));
        }
        if (told.containsKey("poll")) {
            polls.add(topic, told.getJsonObject("poll"), begun, voters(board));
        }
        posts.add(new ForumSubscription(SubscriptionKind.TOPIC, topic.getId(), topic.getSignature().author()));
        ForumPost last = null;
        Instant at = begun;
        for (String text : texts(told.getJsonArray("replies"))) {
            at = worked(at.plus(step), at);
            last = reply(topic, text, last, at);
        }
        for (int i = 0; i < told.getInt("extra"); i++) {
            at = worked(at.plus(step), at);
            last = reply(topic, thanks.get((next + i) % thanks.size()), last, at);
        }
        addReaders(topic, at);
        moderate(topic, told);
        managed.letGo();
    }

    /** What waits for the moderators: a topic, or a reply to one that is there. */
    private void handIn(JsonObject told) {
        ForumBoard board = boards.lock(byName.get(told.getString(BOARD))).orElseThrow();
        Signature by = signature(told.getString(BY, ""), board);
        PostDraft draft = PostDraft.of(told.getString(BODY));
        Instant at = clock.instant().minus(Duration.ofMinutes(told.getInt("minutes")));
        String title = told.getString(TITLE);
        pending.handIn(told.getBoolean("reply", false) ? PendingPost.ofReply(topics.lock(byTitle.get(title)).orElseThrow(), by, draft, at)
            : PendingPost.ofTopic(board, title, by, draft, null, at));
    }

    /** The same day at an hour at which people work, but after another moment and not in the future. */
    private Instant worked(Instant moment, Instant after) {
        ZonedDateTime local = moment.atZone(OfficeZone.ID);
        Instant worked = local.withHour(MORNING + local.getHour() % WORKING_HOURS).toInstant();
        Instant later = worked.isAfter(after) ? worked : after.plus(Duration.ofMinutes(11));
        return later.isAfter(clock.instant()) ? clock.instant() : later;
    }

    /** @param text begins with the writer's user name and a bar where it matters, and with {@value #ANSWER} where it answers the one before */
    private ForumPost reply(ForumTopic topic, String text, ForumPost before, Instant at) {
        int bar = text.indexOf('|');
        String said = text.substring(bar + 1);
        boolean answers = said.startsWith(ANSWER) && before != null;
        Signature by = signature(bar < 0 ? "" : text.substring(0, bar), topic.getBoard());
        PostDraft draft = new PostDraft("<p>" + said.replace(ANSWER, "") + "</p>", answers ? before.getId() : null, Set.of());
        ForumPost post = new ForumPost(topic, topic.takeFloor(by, at), by, draft, at);
        posts.add(post);
        return post;
    }

    private Signature signature(String username, ForumBoard board) {
        Person person = people.find(username).orElseGet(() -> writer(board));
        return new Signature(person.username(), people.displayName(person.username()), person.unit());
    }

    /** Each colleague who reads there, once. */
    private Iterator<Signature> voters(ForumBoard board) {
        return writers.stream().filter(board::isSeenBy).map(person -> signature(person.username(), board)).iterator();
    }

    private Person writer(ForumBoard board) {
        List<Person> readers = writers.stream().filter(board::isSeenBy).toList();
        next += STEP;
        return readers.get(next % readers.size());
    }

    private void addReaders(ForumTopic topic, Instant at) {
        int number = 3 + (next * 7 + topic.getReplies() * 5) % 31;
        Set<String> had = new HashSet<>();
        for (int i = 0; i < number; i++) {
            Person reader = writer(topic.getBoard());
            if (had.add(reader.username())) {
                ForumReading reading = new ForumReading(topic, reader.username());
                reading.read(topic.getFloors(), at);
                topics.add(reading);
            }
        }
    }

    private void moderate(ForumTopic topic, JsonObject told) {
        topic.pin(told.getBoolean("pinned", false));
        topic.pick(told.getBoolean("digest", false));
        topic.lock(told.getBoolean("locked", false));
        if (told.containsKey("reported")) {
            JsonObject reported = told.getJsonObject("reported");
            int floor = reported.getInt("floor");
            ForumReport report = new ForumReport(posts.list(topic.getId(), floor, floor).get(0), signature(reported.getString(BY), topic.getBoard()),
                reported.getString(REASON), clock.instant());
            posts.add(report);
            news.ask(report);
        }
        if (told.containsKey("deleted")) {
            topic.delete(people.displayName("xunuo"), told.getString("deleted"), clock.instant());
        }
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    private static JsonObject read() {
        try (JsonReader reader = Json.createReader(new StringReader(Resources.text(DemoForum.class, "demo-forum.json")))) {
            return reader.readObject();
        }
    }
}
