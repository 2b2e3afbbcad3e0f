package org.tongzhou.core.reference.chronicle;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.tongzhou.core.reference.Keeper;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.reference.ReferencePermissions;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.Resources;

/** The chronicle of the last half year of a demonstration ({@code -Dtongzhou.demo=true}) that has none; its days are counted from the server's first start. */
@Singleton
@Startup
@DependsOn({"DatabaseMigration", "DemoAccounts"})
public class DemoChronicle {
    private static final int OPEN_MONTHS = 2;

    @Inject
    ChronicleRepository entries;
    @Inject
    ChronicleNews news;
    @Inject
    Keepers keepers;
    @Inject
    People people;
    @Inject
    Clock clock;
    private Keeper editor;
    private String editorUnit;

    @PostConstruct
    void writeFirst() {
        if (Boolean.getBoolean("tongzhou.demo") && entries.count() == 0) {
            JsonObject told = read();
            editor = keeper(told.getString("editor"));
            editorUnit = told.getString("editorUnit");
            told.getJsonArray("entries").getValuesAs(JsonObject.class).forEach(this::add);
            YearMonth last = YearMonth.from(news.today()).minusMonths(OPEN_MONTHS);
            entries.add(new ClosedMonth(ClosedMonth.CITY, last, editor, clock.instant()));
        }
    }

    private Keeper keeper(String username) {
        return new Keeper(username, people.displayName(username));
    }

    /** Nothing where nobody writes for the unit. */
    private void add(JsonObject object) {
        LocalDate day = news.today().plusDays(object.getInt("day"));
        EntryDraft draft = new EntryDraft(day, object.containsKey("days") ? day.plusDays(object.getInt("days")) : null, object.getString("kind"), object.getString("text"),
            object.getString("place", ""), object.getString("people", ""));
        if (!object.containsKey("unit")) {
            addToCity(draft);
            return;
        }
        String unit = object.getString("unit");
        writer(unit, ReferencePermissions.CHRONICLE).ifPresent(writer -> {
            ChronicleEntry entry = new ChronicleEntry(unit, writer, draft, news.today(), clock.instant());
            entries.add(entry);
            String state = object.getString("state", "city");
            if (!state.equals("draft")) {
                entry.send(entry.getVersion(), clock.instant());
                entries.flush();
            }
            if (state.equals("unit") || state.equals("city")) {
                entry.confirm(entry.getVersion(), writer(unit, ReferencePermissions.CONFIRM).orElse(writer).name(), clock.instant());
            }
            if (state.equals("city")) {
                entry.takeInto(addToCity(draft));
            }
            entries.flush();
            news.changed(entry);
        });
    }

    private ChronicleEntry addToCity(EntryDraft draft) {
        ChronicleEntry entry = ChronicleEntry.ofCity(editorUnit, editor, draft, news.today(), clock.instant());
        entries.add(entry);
        news.changed(entry);
        return entry;
    }

    private Optional<Keeper> writer(String unit, String permission) {
        return keepers.listUsernames(permission, unit).stream().sorted().findFirst().map(this::keeper);
    }

    private static JsonObject read() {
        try (JsonReader reader = Json.createReader(new StringReader(Resources.text(DemoChronicle.class, "demo-chronicle.json")))) {
            return reader.readObject();
        }
    }
}
