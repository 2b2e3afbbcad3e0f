package org.tongzhou.core.applications;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.attachments.Attachments;
import org.tongzhou.core.organization.ManagedState;
import org.tongzhou.core.organization.OrganizationPermissions;
import org.tongzhou.core.organization.StaffAccounts;
import org.tongzhou.core.organization.UnitDetails;
import org.tongzhou.core.organization.UnitOffice;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.Resources;

/** The first applications of a demonstration ({@code -Dtongzhou.demo=true}) that has none, with scans of agreements. */
@Singleton
@Startup
@DependsOn({"DatabaseMigration", "DemoAccounts"})
public class DemoApplications {
    private static final Map<String, String> SCANS = Map.of("pdf", "使用协议（盖章）.pdf", "png", "使用协议扫描件.png");

    @Inject
    ApplicationRepository applications;
    @Inject
    ApplicationNews news;
    @Inject
    Attachments attachments;
    @Inject
    UnitOffice office;
    @Inject
    StaffAccounts accounts;
    @Inject
    People people;
    @Inject
    Clock clock;

    /** Who keeps the people of a unit, by the unit's label. */
    private record Keeper(UnitDetails.Link unit, String username) {
    }

    @PostConstruct
    void applyFirst() {
        if (Boolean.getBoolean("tongzhou.demo") && applications.isNone()) {
            Map<String, Keeper> keepers = keepers();
            Operator.run(() -> read().forEach(told -> keeper(told, keepers).ifPresent(keeper -> add(told, keeper))));
        }
    }

    private Map<String, Keeper> keepers() {
        Map<String, Keeper> keepers = new TreeMap<>();
        people.listUsernames(OrganizationPermissions.MANAGE_OWN).stream().sorted().forEach(username -> accounts.findPersonId(username).flatMap(office::findHome)
            .ifPresent(unit -> keepers.putIfAbsent(unit.label(), new Keeper(unit, username))));
        return keepers;
    }

    /** Where no unit is named, one that is not managed yet and has a head. */
    private Optional<Keeper> keeper(JsonObject told, Map<String, Keeper> keepers) {
        String unit = told.getString("unit");
        return unit.isEmpty()
            ? keepers.values().stream().filter(each -> office.getManaged(each.unit().id()) == ManagedState.NOT_MANAGED && head(each).isPresent()).findFirst()
            : Optional.ofNullable(keepers.get(unit));
    }

    private Optional<String> head(Keeper keeper) {
        return news.heads(keeper.unit().id()).stream().sorted().findFirst();
    }

    private void add(JsonObject told, Keeper keeper) {
        ApplicationStatus status = ApplicationStatus.valueOf(told.getString("status"));
        AccountApplication application = new AccountApplication(ApplicationKind.JOIN, keeper.unit().id(), keeper.unit().label());
        Instant at = clock.instant().minus(Duration.ofDays(told.getInt("daysAgo")));
        String name = people.displayName(keeper.username());
        application.handIn(keeper.username(), name, told.getString("reason"), List.of(), at);
        applications.add(application);
        application.decide(true, head(keeper).map(people::displayName).orElse(name), null, told.getString("remark"), at);
        LocalDate day = LocalDate.ofInstant(at, OfficeZone.ID);
        if (told.containsKey("former")) {
            application.register(told.getString("number"), day, day, scans(told.getJsonArray("former"), application, name, at));
            application.replaceFiles(scans(told.getJsonArray("scans"), application, name, at), name, at);
        } else {
            application.register(told.getString("number"), day, day, scans(told.getJsonArray("scans"), application, name, at));
        }
        if (status == ApplicationStatus.OPENED) {
            application.open("系统管理员", at);
        } else if (status == ApplicationStatus.RETURNED) {
            application.giveBack("系统管理员", told.getString("returned"), at);
        } else {
            office.manage(keeper.unit().id(), ManagedState.APPLIED);
        }
        news.tell(ApplicationActs.on(ApplicationActs.HAND_IN, application), application);
    }

    private List<ApplicationFile> scans(JsonArray kinds, AccountApplication application, String by, Instant at) {
        return kinds.getValuesAs(JsonString::getString).stream().map(kind -> new ApplicationFile(attachments.add(ApplicationFiles.KIND, application.getId(),
            SCANS.get(kind), Resources.bytes(DemoApplications.class, "demo-agreement." + kind)), by, at)).toList();
    }

    private static List<JsonObject> read() {
        try (JsonReader reader = Json.createReader(new StringReader(Resources.text(DemoApplications.class, "demo-applications.json")))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}
