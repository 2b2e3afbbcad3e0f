package org.tongzhou.core.reference.shelves;

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.attachments.Attachments;
import org.tongzhou.core.reference.HoldingAct;
import org.tongzhou.core.reference.Keeper;
import org.tongzhou.core.reference.Trace;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.Resources;

/** The first speeches, materials and albums of a demonstration ({@code -Dtongzhou.demo=true}) that has none. Its pictures and sounds are made here. */
@Singleton
@Startup
@DependsOn({"DatabaseMigration", "DemoAccounts"})
public class DemoShelves {
    private static final String KIND = ItemFileOwner.KIND;
    private static final String KEEPER = "keeper";

    @Inject
    ItemRepository items;
    @Inject
    ItemNews news;
    @Inject
    Attachments attachments;
    @Inject
    Trace trace;
    @Inject
    People people;
    @Inject
    Clock clock;
    private JsonObject told;

    @PostConstruct
    void writeFirst() {
        if (Boolean.getBoolean("tongzhou.demo") && items.count() == 0) {
            told = read();
            for (Shelf shelf : Shelf.values()) {
                told.getJsonArray(shelf.name()).getValuesAs(JsonObject.class).forEach(object -> write(shelf, object));
            }
        }
    }

    private void write(Shelf shelf, JsonObject object) {
        String username = object.getString(KEEPER, told.getString(KEEPER));
        Keeper keeper = new Keeper(username, people.displayName(username));
        Instant at = moment(object);
        Item item = new Item(shelf, object.getString("unit", told.getString("unit")), keeper, draft(shelf, object), at);
        items.add(item);
        trace.add(KIND, item, HoldingAct.DRAFTED, keeper, at, null);
        attach(item, object);
        if (!object.getBoolean("draft", false)) {
            item.publish(true, at);
            trace.add(KIND, item, HoldingAct.PUBLISHED, keeper, at, null);
        }
        if (object.containsKey("reviewed")) {
            item.review(object.getString("reviewer"), today().plusDays(object.getInt("reviewed")), at);
            trace.add(KIND, item, HoldingAct.REVIEWED, keeper, at, null);
        }
        items.flush();
        news.changed(item);
    }

    private ItemDraft draft(Shelf shelf, JsonObject object) {
        Opening opening = Opening.valueOf(object.getString("opening", (shelf.isWrittenBySections() ? Opening.OWN : Opening.EVERYBODY).name()));
        Set<String> units = object.containsKey("units")
            ? object.getJsonArray("units").getValuesAs(JsonString.class).stream().map(JsonString::getString).collect(Collectors.toSet()) : Set.of();
        return new ItemDraft(object.getString("title"), object.getString("kind"), object.getString("medium", null), today().plusDays(object.getInt("days")),
            object.getString("by", ""), object.getString("source", ""), object.getString("place", ""), object.getString("address", ""), body(object), opening, units,
            Map.of(), null);
    }

    /** On the day that it tells of; what is yet to come was written just now. */
    private Instant moment(JsonObject object) {
        return clock.instant().minus(Duration.ofDays(Math.max(0, -object.getInt("days"))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
    }

    private static String body(JsonObject object) {
        return object.getJsonArray("body").getValuesAs(JsonString.class).stream().map(JsonString::getString)
            .map(text -> text.startsWith("#") ? "<h3>" + text.substring(1) + "</h3>" : "<p>" + text + "</p>").collect(Collectors.joining());
    }

    private void attach(Item item, JsonObject object) {
        if (!object.containsKey("files")) {
            return;
        }
        Map<Long, String> captions = new HashMap<>();
        List<JsonObject> files = object.getJsonArray("files").getValuesAs(JsonObject.class);
        Operator.run(() -> files.forEach(file -> captions.put(attachments.add(KIND, item.getId(), file.getString("name"), DemoMedia.of(file)).id(),
            file.getString("caption"))));
        item.caption(captions, captions.keySet());
    }

    private static JsonObject read() {
        try (JsonReader reader = Json.createReader(new StringReader(Resources.text(DemoShelves.class, "demo-shelves.json")))) {
            return reader.readObject();
        }
    }
}
