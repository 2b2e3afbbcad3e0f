package org.tongzhou.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Kills the server while it publishes notices to 10 000 people each, at a random moment, and looks at what is left: each notice is out with all that belongs to it,
 * or waits for its moment with nothing of it. After the next start all of them are out, and nobody is asked or told twice. {@code ./test} starts the server between
 * {@code kill} and {@code check}; what is not so ends this program with an error.
 *
 * <p>System properties: {@code bench.people} (10 000), {@code bench.database} the address of the portal's PostgreSQL.
 */
public final class KillBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 10_000);
    private static final int NOTICES = 30;
    private static final long BEFORE = 1_000_000; // ids that other benchmarks give
    private static final int PUBLISHED_BEFORE = 2;
    private static final int KILLED_WITHIN_MILLIS = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String UNIT = "bench-kill";
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final NoticeRows rows;

    private KillBench(Connection database) {
        rows = new NoticeRows(database);
    }

    /** @param arguments {@code kill} or {@code check}, and the number of the round */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection(System.getProperty("bench.database"))) {
            KillBench bench = new KillBench(database);
            int round = Integer.parseInt(arguments[1]);
            if (arguments[0].equals("kill")) {
                bench.kill(round);
            } else {
                bench.check(round);
            }
        }
    }

    private void kill(int round) throws IOException, SQLException {
        if (round == 1) {
            new TongzhouSites().addUser(NoticeRows.AUTHOR);
            rows.addPeople(PEOPLE, UNIT);
        }
        rows.after(BEFORE + (long) (round - 1) * NOTICES);
        long first = rows.schedule(UNIT);
        for (int i = 1; i < NOTICES; i++) {
            rows.schedule(UNIT);
        }
        ProcessHandle server = ProcessHandle.of(Long.getLong("tongzhou.serverPid")).orElseThrow();
        await(() -> published(first) >= PUBLISHED_BEFORE);
        LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextInt(KILLED_WITHIN_MILLIS)).toNanos());
        server.destroyForcibly();
        await(() -> !server.isAlive() && isLeftAlone());
        int out = published(first);
        OUT.printf("round %d: killed when %d of %d were out and nothing is half%n", round, requireWhole(first, out), NOTICES);
    }

    private void check(int round) throws SQLException {
        rows.after(BEFORE + (long) (round - 1) * NOTICES);
        long first = rows.firstOfNext();
        await(() -> published(first) == NOTICES);
        OUT.printf("round %d: after the next start all %d are out and nothing is double%n", round, requireWhole(first, NOTICES));
    }

    /** Each is out with all that belongs to it, or not at all. @return how many are out @throws IllegalStateException if one is half, or others are out than were seen */
    private int requireWhole(long first, int seen) throws SQLException {
        int out = 0;
        for (long id = first; id < first + NOTICES; id++) {
            int asked = rows.isPublished(id) ? PEOPLE : 0;
            boolean right = rows.countTasks(id) == asked && rows.countTold(id) == asked && rows.countSteps(id) == (asked == 0 ? 0 : 1)
                && rows.countVersions(id) == (asked == 0 ? 0 : 1);
            if (!right) {
                throw new IllegalStateException("notice %d: %d asked, %d told, %d steps, %d texts".formatted(id, rows.countTasks(id), rows.countTold(id),
                    rows.countSteps(id), rows.countVersions(id)));
            }
            out += asked == 0 ? 0 : 1;
        }
        if (out != seen) {
            throw new IllegalStateException(out + " are out, but a moment ago " + seen + " were");
        }
        return out;
    }

    private int published(long first) {
        int published = 0;
        try {
            for (long id = first; id < first + NOTICES; id++) {
                published += rows.isPublished(id) ? 1 : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return published;
    }

    /** The database has rolled back what the dead server had begun. */
    private boolean isLeftAlone() {
        try {
            return rows.countOtherTransactions() == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("waited for too long");
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }
}
