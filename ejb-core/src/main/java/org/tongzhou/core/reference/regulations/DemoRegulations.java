package org.tongzhou.core.reference.regulations;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongzhou.core.reference.HoldingAct;
import org.tongzhou.core.reference.Keeper;
import org.tongzhou.core.reference.Trace;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.Resources;

/**
 * The first regulations of a demonstration ({@code -Dtongzhou.demo=true}) that has none: well-known ones of the country by title, number and days, and those
 * of the demonstration's city, some of which end or begin around the server's first start.
 */
@Singleton
@Startup
@DependsOn({"DatabaseMigration", "DemoAccounts"})
public class DemoRegulations {
    @Inject
    RegulationRepository regulations;
    @Inject
    RegulationStanding standing;
    @Inject
    RegulationNews news;
    @Inject
    Trace trace;
    @Inject
    People people;
    @Inject
    Clock clock;
    private final Map<String, Regulation> byKey = new HashMap<>();
    private JsonObject told;
    private Keeper keeper;

    @PostConstruct
    void writeFirst() {
        if (Boolean.getBoolean("tongzhou.demo") && regulations.count() == 0) {
            told = read();
            String username = told.getString("keeper");
            keeper = new Keeper(username, people.displayName(username));
            List<JsonObject> all = told.getJsonArray("regulations").getValuesAs(JsonObject.class);
            all.forEach(this::add);
            all.forEach(this::publish);
        }
    }

    private void add(JsonObject object) {
        LocalDate issued = day(object, "issued", null);
        RegulationDraft draft = new RegulationDraft(object.getString("title"), object.getString("kind"), object.getString("topic"), object.getString("issuer"),
            object.getString("number", "").replace("{year}", String.valueOf(issued.getYear())), issued, day(object, "effective", issued), day(object, "expires", null),
            day(object, "repealed", null), object.getString("repealedBy", ""), body(object), List.of());
        Regulation regulation = new Regulation(told.getString("unit"), keeper, draft, clock.instant());
        regulations.add(regulation);
        trace.add(RegulationFileOwner.KIND, regulation, HoldingAct.DRAFTED, keeper, clock.instant(), null);
        byKey.put(object.getString("key", object.getString("title")), regulation);
    }

    private void publish(JsonObject object) {
        Regulation regulation = byKey.get(object.getString("key", object.getString("title")));
        List<Regulation> targets = new ArrayList<>();
        JsonArray links = object.containsKey("links") ? object.getJsonArray("links") : Json.createArrayBuilder().build();
        links.getValuesAs(JsonObject.class).forEach(link -> {
            Regulation target = byKey.get(link.getString("to"));
            targets.add(target);
            regulations.add(new RegulationLink(regulation, new LinkDraft(target.getId(), LinkAct.valueOf(link.getString("act")), null, link.getString("note", ""))));
        });
        if (!object.getBoolean("draft", false)) {
            regulation.publish(false, clock.instant());
            trace.add(RegulationFileOwner.KIND, regulation, HoldingAct.PUBLISHED, keeper, clock.instant(), null);
        }
        regulations.flush();
        standing.follow(regulation);
        targets.forEach(standing::follow);
        news.changed(regulation);
    }

    /** A date, or a number of days from today. */
    private LocalDate day(JsonObject object, String name, LocalDate otherwise) {
        if (!object.containsKey(name)) {
            return otherwise;
        }
        return object.get(name) instanceof JsonString date ? LocalDate.parse(date.getString()) : news.today().plusDays(object.getInt(name));
    }

    /** Its paragraphs; where none are told, that its text stands with who has issued it. */
    private String body(JsonObject object) {
        List<JsonString> paragraphs = (object.containsKey("body") ? object : told).getJsonArray("body").getValuesAs(JsonString.class);
        return paragraphs.stream().map(JsonString::getString).map(text -> text.startsWith("#") ? "<h3>" + text.substring(1) + "</h3>" : "<p>" + text + "</p>")
            .collect(Collectors.joining());
    }

    private static JsonObject read() {
        try (JsonReader reader = Json.createReader(new StringReader(Resources.text(DemoRegulations.class, "demo-regulations.json")))) {
            return reader.readObject();
        }
    }
}
