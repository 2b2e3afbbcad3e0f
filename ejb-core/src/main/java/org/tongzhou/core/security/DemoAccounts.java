package org.tongzhou.core.security;

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
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.organization.DemoOrganization;
import org.tongzhou.core.organization.DemoPerson;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.shared.ManagedRepository;
import org.tongzhou.core.shared.Resources;

/**
 * The accounts of the demonstration, each created where missing if the server runs with {@code -Dtongzhou.demo=true}: those of
 * {@code demo-accounts.json}, who are people of the demonstration's city unless they have no family name, and one for everybody else there.
 * Their common password is the content of the file that {@code -Dtongzhou.demoPasswordFile} names; it is hashed once, as hundreds of hashes
 * would take a minute.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class DemoAccounts {
    private static final Logger LOG = System.getLogger(DemoAccounts.class.getName());

    @Inject
    AccountRepository accounts;
    @Inject
    DemoOrganization organization;
    @Inject
    ManagedRepository managed;
    @Inject
    Event<AccountChanged> changed;
    @Inject
    Clock clock;

    @PostConstruct
    void createMissing() {
        if (!Boolean.getBoolean("tongzhou.demo")) {
            return;
        }
        String passwordFile = System.getProperty("tongzhou.demoPasswordFile");
        if (passwordFile == null) {
            LOG.log(Level.WARNING, "no demonstration accounts are created: tongzhou.demoPasswordFile names no file");
            return;
        }
        Operator.run(() -> createAll(Path.of(passwordFile)));
    }

    private void createAll(Path passwordFile) {
        Set<String> present = accounts.listUsernames(); // asked once: each query writes what waits to be written
        List<JsonObject> told = read();
        Map<String, Set<String>> roles = new HashMap<>();
        told.forEach(account -> roles.put(account.getString("username"),
            new HashSet<>(account.getJsonArray("roles").getValuesAs(JsonString::getString))));
        List<DemoPerson> people = organization.create(told.stream().filter(account -> !account.getString("familyName").isEmpty())
            .map(account -> DemoPerson.named(account.getString("username"), account.getString("familyName"), account.getString("givenName"),
                account.getString("unit"), account.getString("post"))).toList());
        people.stream().filter(person -> present.contains(person.mailName()))
            .forEach(person -> accounts.find(person.mailName()).orElseThrow().belongTo(person.personId()));
        List<NewAccount> missing = new ArrayList<>();
        told.forEach(account -> missing.add(new NewAccount(account.getString("username"), account.getString("displayName"),
            account.getString("familyName"), account.getString("givenName"), account.getString("unit"), account.getString("post"), null, "zh-CN")));
        people.forEach(person -> missing.add(account(person)));
        missing.removeIf(account -> present.contains(account.username()));
        if (!missing.isEmpty()) {
            create(missing, people, roles, password(passwordFile));
        }
    }

    private void create(List<NewAccount> missing, List<DemoPerson> people, Map<String, Set<String>> roles, String password) {
        Map<String, DemoPerson> persons = new HashMap<>();
        people.forEach(person -> persons.put(person.mailName(), person));
        Map<String, Account> created = new HashMap<>();
        String hash = PasswordHasher.hash(password);
        for (NewAccount beginning : missing) {
            DemoPerson person = persons.get(beginning.username());
            Account account = created.computeIfAbsent(beginning.username(), username -> new Account(beginning, hash, false, clock.instant()));
            if (person != null) {
                account.belongTo(person.personId());
            }
            roles.computeIfAbsent(beginning.username(), username -> rolesOf(person)).forEach(account::hold);
        }
        accounts.addAll(created.values());
        managed.letGo();
        created.keySet().forEach(username -> changed.fire(new AccountChanged(username)));
        LOG.log(Level.INFO, "{0} demonstration accounts created", created.size());
    }

    private static NewAccount account(DemoPerson person) {
        return new NewAccount(person.mailName(), person.familyName() + person.givenName(), person.familyName(), person.givenName(), person.unit(),
            person.post(), person.mailName() + "@jingchuan.example", "zh-CN");
    }

    /** Who directs a unit's office publishes for it and keeps its people (单位管理员). */
    private static Set<String> rolesOf(DemoPerson person) {
        Set<String> roles = new HashSet<>(Set.of("staff"));
        if (person.rank().isLeader()) {
            roles.add("leader");
        }
        if (person.duty() == PostDuty.OFFICE_DIRECTOR) {
            roles.addAll(Set.of("publisher", "unit-admin"));
        }
        return roles;
    }

    private static List<JsonObject> read() {
        try (JsonReader reader = Json.createReader(new StringReader(Resources.text(DemoAccounts.class, "demo-accounts.json")))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static String password(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
