package org.tongzhou.core.publications.bulletins;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongzhou.core.publications.AdoptedText;
import org.tongzhou.core.publications.AdoptionUses;
import org.tongzhou.core.publications.BookedUse;
import org.tongzhou.core.publications.DemoPublications;
import org.tongzhou.core.publications.scores.RuleDraft;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.Resources;

/**
 * The first bulletins of a demonstration ({@code -Dtongzhou.demo=true}): what its carriers have used stands in their issues; one issue is arranged and one
 * waits to be signed. Their days are counted from the server's first start.
 */
@Singleton
@Startup
@DependsOn({"DatabaseMigration", "DemoAccounts"}) // Payara 6 takes a third one in a row for a circle
public class DemoBulletins {
    private static final int AFTERNOON = 16;
    private static final int ARRANGED = 3;

    @Inject
    DemoPublications used;
    @Inject
    BulletinRepository bulletins;
    @Inject
    IssueRepository issues;
    @Inject
    AdoptionUses uses;
    @Inject
    IssueNews news;
    @Inject
    People people;
    @Inject
    Clock clock;
    private JsonObject told;
    private String editor;
    private String approver;
    private final Map<String, Integer> numbers = new HashMap<>();

    @PostConstruct
    void writeFirst() {
        if (!Boolean.getBoolean("tongzhou.demo") || !bulletins.list().isEmpty()) {
            return;
        }
        used.await();
        told = read();
        editor = told.getString("editor");
        Set<String> approvers = names(told, "approvers").stream().filter(username -> people.find(username).isPresent()).collect(Collectors.toSet());
        if (people.find(editor).isEmpty() || approvers.isEmpty()) {
            return;
        }
        approver = approvers.stream().sorted().findFirst().orElseThrow();
        List<JsonObject> kept = told.getJsonArray("bulletins").getValuesAs(JsonObject.class);
        List<Bulletin> founded = kept.stream().map(object -> found(object, approvers)).toList();
        for (int i = 0; i < kept.size(); i++) {
            publishUsed(founded.get(i), kept.get(i));
        }
        publishWritten(founded.get(founded.size() - 1));
        arrange(founded.get(0), kept.get(0));
        news.readersChanged();
    }

    private static List<String> names(JsonObject object, String name) {
        return object.containsKey(name) ? object.getJsonArray(name).getValuesAs(JsonString::getString) : List.of();
    }

    private Bulletin found(JsonObject object, Set<String> approvers) {
        String carrier = object.getString("carrier");
        Set<String> units = names(object, "units").stream().filter(people.listUnits()::contains).collect(Collectors.toSet());
        boolean everybody = object.getBoolean("everybody");
        BulletinReaders readers = new BulletinReaders(everybody, units, Set.of(), everybody ? Set.of() : approvers);
        String key = uses.listCarriers().stream().filter(rule -> rule.name().equals(carrier)).map(RuleDraft::key).findFirst().orElse("");
        Bulletin bulletin = new Bulletin(new BulletinDraft(object.getString("name"), object.getString("masthead"), object.getString("caution"), object.getString("office"),
            object.getString("report"), object.getString("send"), object.getString("distribute"), object.getInt("copies"), carrier, object.getBoolean("total"),
            object.getInt("before"), readers, Set.of(), approvers, true), key);
        bulletins.add(bulletin);
        return bulletin;
    }

    /** What its carrier has used, some texts an issue. */
    private void publishUsed(Bulletin bulletin, JsonObject object) {
        List<BookedUse> booked = bulletin.getCarrier().isEmpty() ? List.of() : uses.listBooked(bulletin.getCarrier());
        Map<Long, AdoptedText> texts = uses.list(new HashSet<>(booked.stream().map(BookedUse::adoption).toList())).stream()
            .collect(Collectors.toMap(AdoptedText::id, Function.identity()));
        List<String> sections = names(object, "sections");
        int together = object.getInt("together");
        for (int from = 0; from < booked.size(); from += together) {
            List<BookedUse> part = booked.subList(from, Math.min(booked.size(), from + together));
            Instant at = afternoon(part.get(part.size() - 1).day());
            Issue issue = begin(bulletin, at);
            for (int i = 0; i < part.size(); i++) {
                IssueText text = new IssueText(issue, i + 1, texts.get(part.get(i).adoption()));
                TextDraft draft = text.draft();
                text.change(text.getVersion(), new TextDraft(sections.get(i % sections.size()), draft.title(), draft.body(), draft.source()));
                text.book(part.get(i).id());
                issues.add(text);
            }
            publish(issue, texts.get(part.get(0).adoption()).title(), at);
        }
    }

    private Instant afternoon(LocalDate day) {
        Instant at = day.atTime(AFTERNOON, 0).atZone(OfficeZone.ID).toInstant();
        return at.isAfter(clock.instant()) ? clock.instant() : at;
    }

    private Issue begin(Bulletin bulletin, Instant at) {
        Issue issue = new Issue(bulletin, false, "", null, people.displayName(editor), at);
        issues.add(issue);
        step(issue, IssueAct.BEGUN, editor, at);
        return issue;
    }

    private void step(Issue issue, IssueAct act, String username, Instant at) {
        issues.add(new IssueStep(issue.getId(), act, username, people.displayName(username), at, null));
    }

    private void handIn(Issue issue, Instant at) {
        issue.handIn(issue.getVersion(), editor, people.displayName(editor), at);
        step(issue, IssueAct.HANDED_IN, editor, at);
    }

    private void publish(Issue issue, String title, Instant at) {
        handIn(issue, at);
        int year = LocalDate.ofInstant(at, OfficeZone.ID).getYear();
        Bulletin bulletin = issue.getBulletin();
        int number = numbers.merge(bulletin.getName() + year, 1, Integer::sum);
        Integer total = bulletin.isCountsTotal() ? bulletin.getTotalBefore() + numbers.merge(bulletin.getName(), 1, Integer::sum) : null;
        issue.publish(new IssueNumber(year, number, total, false), title, people.displayName(approver), at);
        step(issue, IssueAct.PUBLISHED, approver, at);
        issues.flush();
    }

    private void publishWritten(Bulletin bulletin) {
        for (JsonObject object : told.getJsonArray("written").getValuesAs(JsonObject.class)) {
            Instant at = afternoon(LocalDate.ofInstant(clock.instant(), OfficeZone.ID).minusDays(object.getInt("days")));
            Issue issue = begin(bulletin, at);
            publish(issue, write(issue, object), at);
        }
        Issue waiting = begin(bulletin, clock.instant());
        write(waiting, told.getJsonObject("waiting"));
        handIn(waiting, clock.instant());
        issues.flush();
        news.ask(waiting);
    }

    /** @return the title of its first text */
    private String write(Issue issue, JsonObject object) {
        List<JsonObject> texts = object.getJsonArray("texts").getValuesAs(JsonObject.class);
        for (int i = 0; i < texts.size(); i++) {
            JsonObject text = texts.get(i);
            String body = Arrays.stream(text.getString("body").split("\\|")).map(words -> "<p>" + words + "</p>").collect(Collectors.joining());
            issues.add(new IssueText(issue, i + 1, new TextDraft(text.getString("section"), text.getString("title"), body, text.getString("source"))));
        }
        return texts.get(0).getString("title");
    }

    private void arrange(Bulletin bulletin, JsonObject object) {
        List<AdoptedText> free = new ArrayList<>(uses.listUnused(ARRANGED));
        Issue issue = begin(bulletin, clock.instant());
        List<String> sections = names(object, "sections");
        for (int i = 0; i < Math.min(2, free.size()); i++) {
            AdoptedText adopted = free.get(i);
            IssueText text = new IssueText(issue, i + 1, adopted);
            text.change(text.getVersion(), new TextDraft(sections.get(i), adopted.title(), adopted.body(), adopted.units()));
            issues.add(text);
        }
    }

    private static JsonObject read() {
        try (JsonReader reader = Json.createReader(new StringReader(Resources.text(DemoBulletins.class, "demo-bulletins.json")))) {
            return reader.readObject();
        }
    }
}
