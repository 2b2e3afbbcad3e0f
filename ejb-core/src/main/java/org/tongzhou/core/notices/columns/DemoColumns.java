package org.tongzhou.core.notices.columns;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.Resources;

/** The columns of a demonstration that has none of its own yet, of several units and of all kinds; set up before what stands in them. */
@Dependent
public class DemoColumns {
    @Inject
    ColumnRepository columns;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Event<ColumnChanged> changed;

    public void setUp() {
        if (columns.listAll().size() == 1) {
            Map<String, NoticeColumn> made = new HashMap<>();
            read().forEach(told -> made.put(told.getString("name"), add(told, made.get(told.getString("below", "")), made.size() + 1)));
        }
    }

    private NoticeColumn add(JsonObject told, NoticeColumn parent, int ordinal) {
        ColumnFacts facts = ColumnFacts.general(told.getString("name"), told.getString("unit"))
            .readBy(ColumnKind.valueOf(told.getString("kind", ColumnKind.GENERAL.name())),
                new Parties(names(told, "units"), names(told, "roles"), accounts(told, "people")))
            .writtenBy(Parties.ofUnits(names(told, "authors")))
            .reviewedBy(accounts(told, "section"), accounts(told, "office")).living(told.getInt("days", 0))
            .beginningWith(told.containsKey("template") ? template(told.getJsonObject("template")) : ColumnTemplate.NONE);
        NoticeColumn column = new NoticeColumn(parent, facts, ordinal, clock.instant());
        columns.add(column);
        if (told.getBoolean("closed", false)) {
            column.close(column.getVersion(), clock.instant());
        }
        changed.fire(new ColumnChanged(column.getId(), false, false));
        return column;
    }

    private static ColumnTemplate template(JsonObject told) {
        return new ColumnTemplate(told.getString("title"), told.getString("body"));
    }

    /** Who has no account here is left out. */
    private Set<String> accounts(JsonObject told, String name) {
        return names(told, name).stream().filter(username -> people.find(username).isPresent()).collect(toSet());
    }

    private static Set<String> names(JsonObject told, String name) {
        return told.containsKey(name) ? told.getJsonArray(name).getValuesAs(JsonString.class).stream().map(JsonString::getString).collect(toSet()) : Set.of();
    }

    private static List<JsonObject> read() {
        try (JsonReader reader = Json.createReader(new StringReader(Resources.text(Columns.class, "demo-columns.json")))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}
