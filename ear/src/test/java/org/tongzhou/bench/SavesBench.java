package org.tongzhou.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongzhou.bench.Connection.Answer;

/**
 * One user who stores the arrangement of one page again and again, as an editor's script does: every window gets another place,
 * every tenth time one window gives way to a new one. Shows what a save takes at the beginning and at the end, and what is left of
 * all saves in the tables and in the heap.
 *
 * <p>System properties: {@code bench.saves} (10 000), {@code bench.windows} (8), {@code bench.database} the address of the
 * portal's PostgreSQL.
 */
public final class SavesBench {
    private static final int SAVES = Integer.getInteger("bench.saves", 10_000);
    private static final int WINDOWS = Integer.getInteger("bench.windows", 8);
    private static final int PARTS = 10;
    private static final int REPLACED_EVERY = 10;
    private static final String USER = "bench-saves";
    private static final String PORTLET = "/home::links";
    private static final List<String> TABLES = List.of("pages_windows", "pages_arrangement_versions", "pages_arrangements");
    private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final TongzhouSites tongzhou = new TongzhouSites();
    private final ServerProcess server = tongzhou.portal().process();
    private final org.tongzhou.bench.Connection browser;
    private final String token;
    private JsonObject page;

    private SavesBench() throws IOException {
        tongzhou.addUser(USER);
        browser = tongzhou.logIn(USER);
        Matcher found = TOKEN.matcher(browser.get("/portal/p/home").text());
        if (!found.find()) {
            throw new IllegalStateException("the homepage has no token");
        }
        token = found.group(1);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        new SavesBench().run();
    }

    private void run() throws IOException, InterruptedException, SQLException {
        String layout = "/portal/api/pages/" + send("POST", "/portal/api/pages", "{\"title\":\"bench\"}").getString("name") + "/layout";
        page = json(browser.get(layout));
        save(layout, 0);
        long heapBefore = server.liveHeapMegabytes();
        long residentBefore = server.residentMegabytes();
        List<Long> rowsBefore = rows();
        long cpu = server.cpuMillis();
        OUT.printf("%d saves of a page of %d windows, ms: p50 / p99 / longest%n", SAVES, WINDOWS);
        long[] nanos = new long[SAVES];
        for (int i = 0; i < SAVES; i++) {
            long start = System.nanoTime();
            save(layout, i + 1);
            nanos[i] = System.nanoTime() - start;
            if ((i + 1) % (SAVES / PARTS) == 0) {
                print("%6d".formatted(i + 1), Arrays.copyOfRange(nanos, i + 1 - SAVES / PARTS, i + 1));
            }
        }
        print("all", nanos);
        OUT.printf("%.2f ms CPU a save%n", (double) (server.cpuMillis() - cpu) / SAVES);
        OUT.printf("live heap %d MB before, %d MB after; process %d and %d MB%n", heapBefore, server.liveHeapMegabytes(), residentBefore,
            server.residentMegabytes());
        List<Long> rowsAfter = rows();
        for (int i = 0; i < TABLES.size(); i++) {
            OUT.printf("rows of %s: %d before, %d after%n", TABLES.get(i), rowsBefore.get(i), rowsAfter.get(i));
        }
    }

    private static void print(String part, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        OUT.printf("%s  %.1f / %.1f / %.1f%n", part, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6,
            sorted[sorted.length - 1] / 1e6);
    }

    private void save(String layout, int number) throws IOException {
        List<Long> removed = new ArrayList<>();
        JsonArrayBuilder windows = Json.createArrayBuilder();
        List<JsonObject> present = page.getJsonArray("windows").getValuesAs(JsonObject.class);
        for (int i = 0; i < WINDOWS; i++) {
            var window = Json.createObjectBuilder().add("x", (i + number) % 4 * 3).add("y", (i + number) % WINDOWS / 4 * 8).add("width", 3)
                .add("height", 4 + number % 5);
            boolean replaced = number % REPLACED_EVERY == 0 && i == 0;
            if (i < present.size() && !replaced) {
                window.add("id", present.get(i).get("id"));
            } else {
                window.add("key", "k" + i).add("portlet", PORTLET);
            }
            if (i < present.size() && replaced) {
                removed.add(present.get(i).getJsonNumber("id").longValue());
            }
            windows.add(window);
        }
        JsonObject change = Json.createObjectBuilder().add("revision", page.getString("revision")).add("overwrite", false)
            .add("windows", windows).add("removed", Json.createArrayBuilder(removed)).build();
        page = send("PUT", layout, change.toString()).getJsonObject("page");
    }

    private JsonObject send(String method, String path, String body) throws IOException {
        return json(browser.send(method, path, "Content-Type: application/json\r\nX-CSRF-Token: " + token, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonObject json(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        try (var reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.readObject();
        }
    }

    private static List<Long> rows() throws SQLException {
        List<Long> rows = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(System.getProperty("bench.database")); Statement statement = database.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet counted = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    counted.next();
                    rows.add(counted.getLong(1));
                }
            }
        }
        return rows;
    }
}
