package org.tongzhou.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tongzhou.core.shared.TestDatabases;

/** The chain in each of the databases. */
class AuditChainTest {
    @Nested
    class OnDerby extends Contract {
        @Override
        DataSource open() {
            return TestDatabases.derby("audit" + System.nanoTime());
        }
    }

    @Nested
    @EnabledIfSystemProperty(named = "pg.url", matches = ".+")
    class OnPostgresql extends Contract {
        @Override
        DataSource open() throws SQLException {
            return TestDatabases.postgresql("audit");
        }
    }

    abstract static class Contract {
        private static final int WRITERS = 20;

        @TempDir
        Path folder;
        private DataSource database;
        private AuditKeys keys;

        abstract DataSource open() throws SQLException;

        @BeforeEach
        void prepare() throws SQLException {
            database = open();
            keys = AuditKeys.in(folder.resolve("audit.key"));
        }

        @Test
        void whatIsReadIsWhatWasWritten() throws SQLException {
            append(Entries.entry("放假", Entries.NOON), Entries.entry("值班 𠮷", Entries.NOON.plusMillis(500)));
            append(Entries.entry("", Entries.NOON.plusSeconds(1).minusNanos(123_456_789)));

            assertThat(findings()).isEmpty();
            List<AuditEntry> entries = inTransaction(chain -> chain.list(0, 10));
            assertThat(entries).extracting(entry -> entry.number).containsExactly(1L, 2L, 3L);
            assertThat(entries.get(1).objectName).isEqualTo("值班 𠮷");
            assertThat(entries.get(1).at).isEqualTo(Entries.NOON.plusMillis(500).minusNanos(789));
        }

        @Test
        void aRollbackLeavesNothing() throws SQLException {
            append(Entries.entry("放假", Entries.NOON));
            try (Connection connection = connect()) {
                new AuditChain(connection, keys).append(List.of(Entries.entry("不算", Entries.NOON)));
                connection.rollback();
            }
            append(Entries.entry("值班", Entries.NOON));

            assertThat(names()).containsExactly("放假", "值班");
            assertThat(findings()).isEmpty();
        }

        @Test
        void twentyWritersAtOnceLeaveNoGap() throws Exception {
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                done.add(writers.submit((Callable<Void>) () -> {
                    for (int round = 0; round < 5; round++) {
                        append(Entries.entry("放假", Entries.NOON), Entries.entry("值班", Entries.NOON));
                    }
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
            writers.shutdown();

            assertThat(findings()).isEmpty();
            assertThat(inTransaction(AuditChain::head).last().number()).isEqualTo(WRITERS * 10L);
        }

        @Test
        void theDatabaseRefusesToChangeOrRemoveAnEntry() throws SQLException {
            append(Entries.entry("放假", Entries.NOON));

            for (String statement : List.of("UPDATE audit_entries SET actor = 'xunuo'", "DELETE FROM audit_entries", "TRUNCATE TABLE audit_entries")) {
                assertThatThrownBy(() -> execute(statement)).as(statement).isInstanceOf(SQLException.class);
            }
            assertThat(findings()).isEmpty();
        }

        @Test
        void onlyTheBeginningIsRemovedAndTheRestIsStillWhole() throws SQLException {
            append(Entries.entry("旧", Entries.NOON), Entries.entry("旧", Entries.NOON.plusSeconds(1)));
            append(Entries.entry("新", Entries.NOON.plus(Duration.ofDays(1))), Entries.entry("迟到", Entries.NOON));

            assertThat(removeOld().number()).isEqualTo(2);

            assertThat(names()).containsExactly("新", "迟到");
            assertThat(removeOld()).isNull();
            append(Entries.entry("更新", Entries.NOON.plus(Duration.ofDays(2))));
            assertThat(findings()).isEmpty();
        }

        @Test
        void anEntryBehindTheEndShows() throws SQLException {
            append(Entries.entry("放假", Entries.NOON));
            execute("INSERT INTO audit_entries SELECT number + 1, done_at, actor, actor_name, on_behalf_of, unit, address, action, object_type, "
                + "object_id, object_name, before_values, after_values, succeeded, key_id, previous_hash, hash FROM audit_entries");

            assertThat(findings()).containsExactly(new AuditFinding(AuditFinding.Kind.INSERTED, 2));
        }

        private void append(AuditEntry... entries) throws SQLException {
            inTransaction(chain -> chain.append(List.of(entries)));
        }

        private List<AuditFinding> findings() throws SQLException {
            return inTransaction(chain -> {
                AuditChain.Head head = chain.head();
                ChainCheck check = new ChainCheck(keys, head, ChainMark.BEGIN);
                chain.list(Long.MIN_VALUE, 1000).stream().filter(entry -> entry.number <= head.last().number()).forEach(check::accept);
                check.finish(chain.beyondEnd());
                return check.findings();
            });
        }

        private List<String> names() throws SQLException {
            List<AuditEntry> entries = inTransaction(chain -> chain.list(0, 10));
            return entries.stream().map(entry -> entry.objectName).toList();
        }

        private ChainMark removeOld() throws SQLException {
            return inTransaction(chain -> chain.removeBefore(Entries.NOON.plus(Duration.ofHours(1)), 500));
        }

        private interface Work<T> {
            T with(AuditChain chain) throws SQLException;
        }

        private <T> T inTransaction(Work<T> work) throws SQLException {
            try (Connection connection = connect()) {
                T result = work.with(new AuditChain(connection, keys));
                connection.commit();
                return result;
            }
        }

        private void execute(String statement) throws SQLException {
            try (Connection connection = connect(); Statement sql = connection.createStatement()) {
                try {
                    sql.executeUpdate(statement);
                    connection.commit();
                } catch (SQLException e) {
                    connection.rollback();
                    throw e;
                }
            }
        }

        private Connection connect() throws SQLException {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            return connection;
        }
    }
}
