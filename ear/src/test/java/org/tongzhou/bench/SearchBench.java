package org.tongzhou.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.tongzhou.bench.Connection.Answer;

/**
 * Searches among many notices, by the page of the portal as a browser asks for it, and in the same rounds what the database would do for the same rows: titles and texts
 * compared by LIKE, counted and sorted, without a page around them.
 *
 * <p>System properties: {@code bench.notices} (20 000), {@code bench.rounds} (5), {@code bench.database} the address of the portal's PostgreSQL.
 */
public final class SearchBench {
    private static final int NOTICES = Integer.getInteger("bench.notices", 20_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int SEARCHES = 40;
    private static final String USER = "bench-search";
    private static final List<String> WORDS = List.of("防汛", "值班", "安全", "检查", "培训", "公文", "档案", "会议", "预算", "采购", "督查", "整改", "人事", "考核", "信访",
        "宣传", "信息", "网络", "演练", "节能", "车辆", "食堂", "物业", "绿化", "统计", "审计", "招商", "项目", "水利", "交通");
    private static final String LIKE = """
        SELECT COUNT(*) OVER (), n.id, n.title FROM notices_notices n
        WHERE n.status = 'PUBLISHED' AND n.everybody AND (LOWER(n.title) LIKE ? OR LOWER(n.body) LIKE ?) ORDER BY n.published_at DESC LIMIT 20""";
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final org.tongzhou.bench.Connection browser;
    private final Connection database;
    private final Random random = new Random(1);

    private SearchBench() throws IOException, SQLException {
        TongzhouSites tongzhou = new TongzhouSites();
        tongzhou.addUser(USER);
        browser = tongzhou.logIn(USER);
        database = DriverManager.getConnection(System.getProperty("bench.database"));
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        new SearchBench().run();
    }

    private void run() throws IOException, SQLException {
        long begin = System.nanoTime();
        fill();
        OUT.printf("%d notices written in %d ms%n", NOTICES, millis(begin));
        begin = System.nanoTime();
        while (!search("值班").contains("\"total\":" + count("值班"))) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        OUT.printf("found by the search %d ms later%n", millis(begin));
        measure(false);
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ratios[round] = measure(true);
        }
        Arrays.sort(ratios);
        OUT.printf("LIKE / search, p50: %.1f (%.1f–%.1f)%n", ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
    }

    private double measure(boolean shown) throws IOException, SQLException {
        long[] searched = new long[SEARCHES];
        long[] compared = new long[SEARCHES];
        for (int i = 0; i < SEARCHES; i++) {
            String word = WORDS.get(random.nextInt(WORDS.size())) + (i % 2 == 0 ? "" : WORDS.get(random.nextInt(WORDS.size())));
            long begin = System.nanoTime();
            search(word);
            searched[i] = System.nanoTime() - begin;
            begin = System.nanoTime();
            like(word);
            compared[i] = System.nanoTime() - begin;
        }
        Arrays.sort(searched);
        Arrays.sort(compared);
        if (shown) {
            OUT.printf("search box p50 / p95: %.1f / %.1f ms, LIKE: %.1f / %.1f ms%n", searched[SEARCHES / 2] / 1e6, searched[SEARCHES * 95 / 100] / 1e6,
                compared[SEARCHES / 2] / 1e6, compared[SEARCHES * 95 / 100] / 1e6);
        }
        return (double) compared[SEARCHES / 2] / searched[SEARCHES / 2];
    }

    private String search(String word) throws IOException {
        Answer answer = browser.get("/portal/api/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer.text();
    }

    private void like(String word) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(LIKE)) {
            query.setString(1, "%" + word + "%");
            query.setString(2, "%" + word + "%");
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    found.getString(3);
                }
            }
        }
    }

    private long count(String word) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(LIKE)) {
            query.setString(1, "%" + word + "%");
            query.setString(2, "%" + word + "%");
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    private void fill() throws SQLException {
        database.setAutoCommit(false);
        try (PreparedStatement insert = database.prepareStatement("""
            INSERT INTO notices_notices (id, version, title, body, unit, author, everybody, urgency, pinned, status, changed_at, published_at)
            VALUES (?, 1, ?, ?, '市政府办公室', ?, TRUE, 'ROUTINE', FALSE, 'PUBLISHED', ?, ?)""")) {
            for (int i = 1; i <= NOTICES; i++) {
                Timestamp at = Timestamp.from(Instant.now().minus(Duration.ofMinutes(i * 20L)));
                insert.setLong(1, 10_000_000L + i);
                insert.setString(2, "关于" + words(2) + "工作的通知");
                insert.setString(3, "<p>" + words(60) + "</p><p>" + words(60) + "</p>");
                insert.setString(4, USER);
                insert.setTimestamp(5, at);
                insert.setTimestamp(6, at);
                insert.addBatch();
                if (i % 1000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("INSERT INTO search_changes (kind, item_key, changed_at) VALUES ('notices.notice', '*', CURRENT_TIMESTAMP)");
        }
        database.commit();
        database.setAutoCommit(true);
    }

    private String words(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(i % 5 == 4 ? "，" : i % 3 == 2 ? "的" : "");
        }
        return text.toString();
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
