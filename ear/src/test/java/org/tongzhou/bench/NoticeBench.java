package org.tongzhou.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongzhou.bench.Connection.Answer;

/**
 * Many notices and many readers: what their list costs with 20 000 notices against 200, what publishing to 10 000 readers costs against 100, each
 * in the same run, and whether 420 people read a notice of the whole city within one minute.
 *
 * <p>System properties: {@code bench.notices} (20 000), {@code bench.people} (10 000), {@code bench.readers} (420), {@code bench.reads} (500),
 * {@code bench.database} the address of the portal's PostgreSQL.
 */
public final class NoticeBench {
    private static final int NOTICES = Integer.getInteger("bench.notices", 20_000);
    private static final int FEW_NOTICES = 200;
    private static final int PEOPLE = Integer.getInteger("bench.people", 10_000);
    private static final int FEW_PEOPLE = 100;
    private static final int READERS = Integer.getInteger("bench.readers", 420);
    private static final int READS = Integer.getInteger("bench.reads", 500);
    private static final int PUBLISHED_EACH = 7;
    private static final int LOGINS_AT_ONCE = 4;
    private static final Duration READING = Duration.ofMinutes(1);
    private static final Duration LATE = Duration.ofSeconds(10);
    private static final String HOME = "/portal/p/home";
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final TongzhouSites tongzhou = new TongzhouSites();
    private final NoticeRows rows;

    private NoticeBench(Connection database) {
        rows = new NoticeRows(database);
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException, ExecutionException {
        try (Connection database = DriverManager.getConnection(System.getProperty("bench.database"))) {
            new NoticeBench(database).run();
        }
    }

    private void run() throws IOException, SQLException, InterruptedException, ExecutionException {
        tongzhou.addUser(NoticeRows.AUTHOR);
        rows.addPeople(FEW_PEOPLE, "bench-few");
        rows.addPeople(PEOPLE, "bench-many");
        tongzhou.addUser("bench-told"); // accounts have changed, as the server is told by this one
        publishing();
        list();
        reading();
    }

    // --- publishing

    /** The first one of each turn pays for what the turn begins with; shown are the others. */
    private void publishing() throws SQLException {
        double few = published("bench-few", FEW_PEOPLE);
        double many = published("bench-many", PEOPLE);
        OUT.printf("publishing to %d / to %d, p50: %.1f%n", PEOPLE, FEW_PEOPLE, many / few);
    }

    private double published(String unit, int people) throws SQLException {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < PUBLISHED_EACH; i++) {
            ids.add(rows.schedule(unit));
        }
        List<Double> millis = new ArrayList<>();
        long before = 0;
        for (long id : ids) {
            while (!rows.isPublished(id)) {
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
            long now = System.nanoTime();
            if (before != 0) {
                millis.add((now - before) / 1e6);
            }
            before = now;
            if (rows.countTasks(id) != people) {
                throw new IllegalStateException(rows.countTasks(id) + " of " + people + " are asked to reply");
            }
        }
        Spread spread = Spread.of(millis);
        OUT.printf("published to %d people who are asked to reply, ms: %s%n", people, spread);
        return spread.median();
    }

    // --- the list

    private void list() throws IOException, SQLException {
        try (org.tongzhou.bench.Connection browser = tongzhou.logIn(NoticeRows.AUTHOR)) {
            Matcher window = Pattern.compile("data-window=\"(\\d+)\" data-portlet=\"/notices::notices\"").matcher(browser.get(HOME).text());
            if (!window.find()) {
                throw new IllegalStateException("the homepage has no window of notices");
            }
            Map<String, String> paths = Map.of("homepage with the window", HOME, "whole list", HOME + "?_s." + window.group(1) + "=maximized");
            Map<String, long[]> few = new HashMap<>();
            rows.addNotices(FEW_NOTICES);
            for (Map.Entry<String, String> path : paths.entrySet()) {
                few.put(path.getKey(), read(browser, path.getKey(), path.getValue()));
            }
            rows.addNotices(NOTICES - FEW_NOTICES);
            for (Map.Entry<String, String> path : paths.entrySet()) {
                long[] many = read(browser, path.getKey(), path.getValue());
                OUT.printf("%s, with %d / with %d notices, p50: %.2f, p99: %.2f%n", path.getKey(), NOTICES, FEW_NOTICES,
                    (double) median(many) / median(few.get(path.getKey())), (double) slowest(many) / slowest(few.get(path.getKey())));
            }
        }
    }

    /** Twice; shown are the times of the second turn. @return them in ns, ascending */
    private long[] read(org.tongzhou.bench.Connection browser, String name, String path) throws IOException, SQLException {
        long[] nanos = new long[READS];
        for (int i = -READS; i < READS; i++) {
            long begin = System.nanoTime();
            requireWell(browser.get(path));
            nanos[Math.max(i, 0)] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        OUT.printf("%s, %d notices, p50 / p99: %.1f / %.1f ms%n", name, rows.countNotices(), median(nanos) / 1e6, slowest(nanos) / 1e6);
        return nanos;
    }

    private static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }

    /** Which one in a hundred exceeds. */
    private static long slowest(long[] sorted) {
        return sorted[sorted.length * 99 / 100];
    }

    // --- reading

    private void reading() throws SQLException, InterruptedException, ExecutionException {
        long notice = rows.addNotices(1);
        String path = HOME + "?_open=%2Fnotices%3A%3Anotices&_g.%7Burn%3Atongzhou%3Anotices%7DnoticeId=" + notice;
        List<org.tongzhou.bench.Connection> browsers = logIn();
        Random random = new Random(1);
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        long begin = System.nanoTime();
        List<Future<Long>> reads = new ArrayList<>();
        for (org.tongzhou.bench.Connection browser : browsers) {
            long at = begin + (long) (random.nextDouble() * READING.toNanos());
            reads.add(threads.submit(() -> {
                LockSupport.parkNanos(at - System.nanoTime());
                long start = System.nanoTime();
                Answer answer = browser.get(path);
                if (answer.status() / 100 == 3) {
                    answer = browser.get(answer.location().replaceFirst("^https?://[^/]+", ""));
                }
                return answer.status() == 200 ? System.nanoTime() - start : -1;
            }));
        }
        threads.shutdown();
        List<Long> nanos = new ArrayList<>();
        int errors = 0;
        for (Future<Long> read : reads) {
            try {
                nanos.add(read.get());
            } catch (ExecutionException e) {
                OUT.println(e.getCause());
                errors++;
            }
        }
        errors += (int) nanos.stream().filter(time -> time < 0).count();
        long[] sorted = nanos.stream().filter(time -> time >= 0).mapToLong(Long::longValue).sorted().toArray();
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        long end = System.nanoTime() + LATE.toNanos();
        while (rows.countReaders(notice) < READERS && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos()); // a window that is late is shown without its page
        }
        OUT.printf("%d readers within %d s: %d errors, %d have read it; p50 / p99: %.1f / %.1f ms%n", READERS, seconds, errors, rows.countReaders(notice),
            median(sorted) / 1e6, slowest(sorted) / 1e6);
    }

    /** Before anything is measured: a login costs much more than a page, on purpose. */
    private List<org.tongzhou.bench.Connection> logIn() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(LOGINS_AT_ONCE);
        List<Future<org.tongzhou.bench.Connection>> logins = new ArrayList<>();
        for (int i = 1; i <= READERS; i++) {
            String username = "bench-many" + i;
            logins.add(threads.submit(() -> tongzhou.logIn(username)));
        }
        threads.shutdown();
        List<org.tongzhou.bench.Connection> browsers = new ArrayList<>();
        for (Future<org.tongzhou.bench.Connection> login : logins) {
            browsers.add(login.get());
        }
        return browsers;
    }

    private static void requireWell(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
    }
}
