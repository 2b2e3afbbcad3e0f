package org.tongzhou.core.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
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
import java.util.List;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.shared.Resources;

/**
 * The people of the demonstration, each created where missing if the server runs with {@code -Dtongzhou.demo=true};
 * their common password is the content of the file that {@code -Dtongzhou.demoPasswordFile} names.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class DemoAccounts {
    private static final Logger LOG = System.getLogger(DemoAccounts.class.getName());

    @Inject
    AccountService service;
    @Inject
    AccountRepository accounts;

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
        List<JsonObject> missing = read().stream()
            .filter(person -> accounts.find(person.getString("username")).isEmpty())
            .toList();
        if (!missing.isEmpty()) {
            String password = password(Path.of(passwordFile));
            Operator.run(() -> missing.forEach(person -> create(person, password)));
        }
    }

    private void create(JsonObject person, String password) {
        String username = person.getString("username");
        service.createAccount(new NewAccount(
            username, person.getString("displayName"), person.getString("familyName"), person.getString("givenName"),
            person.getString("unit"), person.getString("post"), null, "zh-CN"), password, false);
        person.getJsonArray("roles").getValuesAs(JsonString::getString)
            .forEach(role -> service.grantRole(username, role));
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
