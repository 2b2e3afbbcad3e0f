package org.tongzhou.core.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.tongzhou.core.shared.Sm3;

/** The audit's chain in the office's database, with its keys and its checkpoint. Serves this domain; it has no door of its own. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AuditLedger {
    /** Names the folder of the office's files, where the checkpoint stands. */
    private static final String FOLDER_PROPERTY = "tongzhou.data";
    private static final int PART_ROWS = 500;
    private static final Logger LOG = System.getLogger(AuditLedger.class.getName());

    @Resource(lookup = "jdbc/tongzhou")
    DataSource dataSource;
    @Inject
    Clock clock;
    private AuditKeys keys;
    private AuditCheckpoint checkpoint;

    /** Entries that were appended: the marks before the first and of the last. */
    public record Appended(ChainMark from, ChainMark to) {
    }

    @PostConstruct
    void open() {
        keys = AuditKeys.ofThisServer();
        checkpoint = withConnection(connection -> new AuditCheckpoint(
            Path.of(System.getProperty(FOLDER_PROPERTY, "."), "audit-" + digest(connection.getMetaData().getURL()) + ".checkpoint")));
        reconcile();
    }

    /** Each database has a checkpoint of its own. */
    private static String digest(String text) {
        return Sm3.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }

    /** Appends entries in the caller's transaction, which is about to end. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Appended append(List<AuditEntry> entries) {
        ChainMark from = with(chain -> chain.append(entries));
        return new Appended(from, entries.get(entries.size() - 1).mark());
    }

    /** The same in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Appended appendApart(List<AuditEntry> entries) {
        return append(entries);
    }

    /** What was appended is committed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void committed(Appended appended) {
        checkpoint.advance(appended.from(), appended.to());
    }

    /** Other servers append, too, and a crash may come between a commit and the checkpoint. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    void reconcile() {
        ChainMark mark = checkpoint.mark();
        boolean through = with(chain -> {
            ChainMark removed = chain.head().removed();
            String hash = mark.number() == removed.number() ? removed.hash()
                : chain.list(mark.number() - 1, 1).stream().findFirst().map(entry -> entry.hash).orElse(null);
            return checkpoint.reconcile(hash, chain.head().last());
        });
        if (!through) {
            LOG.log(Level.ERROR, "The audit does not go through entry {0}, as it did before: its end was taken away or replaced. "
                + "Verify it; if the database was restored from a backup, say so by removing the checkpoint", String.valueOf(mark.number()));
        }
    }

    /**
     * Removes entries that are older than a moment, the oldest first, at most some hundred, and leaves a sealed mark of it.
     *
     * @return the number of the last one removed, 0 if there was nothing to remove
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long removePart(Instant moment) {
        ChainMark removed = with(chain -> chain.removeBefore(moment, PART_ROWS));
        return removed == null ? 0 : removed.number();
    }

    /** Reads the whole chain and finds what is wrong with it. @param progress is told how many entries were read */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AuditVerification verify(LongConsumer progress) {
        return with(chain -> {
            AuditChain.Head head = chain.head();
            AuditVerification result = verify(chain, head, progress);
            boolean removedMeanwhile = !head.removed().equals(chain.head().removed());
            return removedMeanwhile ? verify(chain, chain.head(), progress) : result;
        });
    }

    private AuditVerification verify(AuditChain chain, AuditChain.Head head, LongConsumer progress) throws SQLException {
        ChainCheck check = new ChainCheck(keys, head, checkpoint.mark());
        long end = head.last().number();
        List<AuditEntry> part = chain.list(Long.MIN_VALUE, PART_ROWS);
        while (!part.isEmpty()) {
            part.stream().filter(entry -> entry.number <= end).forEach(check::accept);
            progress.accept(check.checked());
            long reached = part.get(part.size() - 1).number;
            part = reached >= end ? List.of() : chain.list(reached, PART_ROWS);
        }
        check.finish(chain.beyondEnd());
        return new AuditVerification(clock.instant(), head.removed().number() + 1, end, check.checked(), check.findings());
    }

    private interface Work<T> {
        T with(AuditChain chain) throws SQLException;
    }

    private interface ConnectionWork<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        return withConnection(connection -> work.with(new AuditChain(connection, keys)));
    }

    private <T> T withConnection(ConnectionWork<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit can not be read or written", e);
        }
    }
}
