package org.tongzhou.core.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The chain in the database, over a connection whose transaction belongs to the caller. By JDBC: an entry is written when the persistence
 * context of the act has written already.
 */
final class AuditChain {
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]");
    private static final String COLUMNS = "number, done_at, actor, actor_name, on_behalf_of, unit, address, action, object_type, object_id, "
        + "object_name, before_values, after_values, succeeded, key_id, previous_hash, hash";

    /** Where the chain ends, and where it begins since older entries were removed. */
    record Head(ChainMark last, ChainMark removed, String removedKey, String removedSeal) {
    }

    private final Connection connection;
    private final AuditKeys keys;

    AuditChain(Connection connection, AuditKeys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    /** Appends entries; nobody else can until the transaction ends. @return where the chain ended before */
    ChainMark append(List<AuditEntry> entries) throws SQLException {
        lock();
        ChainMark before = head().last();
        ChainMark last = before;
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO audit_entries (" + COLUMNS
            + ") VALUES (?, CAST(? AS TIMESTAMP), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (AuditEntry entry : entries) {
                entry.follow(last, keys.current());
                bind(insert, entry);
                insert.addBatch();
                last = entry.mark();
            }
            insert.executeBatch();
        }
        end(last);
        return before;
    }

    /** A row is locked by writing it: that is the same in both databases. */
    private void lock() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE audit_head SET id = 1 WHERE id = 1");
        }
    }

    private void end(ChainMark last) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE audit_head SET last_number = ?, last_hash = ? WHERE id = 1")) {
            update.setLong(1, last.number());
            update.setString(2, last.hash());
            update.executeUpdate();
        }
    }

    Head head() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
            "SELECT last_number, last_hash, removed_number, removed_hash, removed_key, removed_seal FROM audit_head WHERE id = 1")) {
            if (!row.next()) {
                throw new SQLException("the head of the audit is missing");
            }
            return new Head(new ChainMark(row.getLong(1), row.getString(2)), new ChainMark(row.getLong(3), row.getString(4)),
                row.getString(5), row.getString(6));
        }
    }

    /** The number of an entry behind the end of the chain, 0 if there is none. */
    long beyondEnd() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
            "SELECT MIN(e.number) FROM audit_entries e, audit_head h WHERE h.id = 1 AND e.number > h.last_number")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The next entries after a number, in order. */
    List<AuditEntry> list(long after, int max) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT " + COLUMNS + " FROM audit_entries WHERE number > ? ORDER BY number")) {
            query.setLong(1, after);
            query.setMaxRows(max);
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(read(rows));
                }
            }
            return entries;
        }
    }

    /**
     * Removes the oldest entries, as long as they are older than a moment, and says so under seal in the head.
     *
     * @return where the chain begins now; null if there was nothing to remove
     */
    ChainMark removeBefore(Instant moment, int max) throws SQLException {
        lock();
        ChainMark until = null;
        for (AuditEntry entry : list(head().removed().number(), max)) {
            if (!entry.at.isBefore(moment)) {
                break;
            }
            until = entry.mark();
        }
        if (until != null) {
            beginAfter(until);
        }
        return until;
    }

    private void beginAfter(ChainMark removed) throws SQLException {
        AuditKeys.Key key = keys.current();
        try (PreparedStatement update = connection.prepareStatement(
            "UPDATE audit_head SET removed_number = ?, removed_hash = ?, removed_key = ?, removed_seal = ? WHERE id = 1")) {
            update.setLong(1, removed.number());
            update.setString(2, removed.hash());
            update.setString(3, key.id());
            update.setString(4, key.seal(ChainCheck.removal(removed)));
            update.executeUpdate();
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM audit_entries WHERE number <= ?")) {
            delete.setLong(1, removed.number());
            delete.executeUpdate();
        }
    }

    private static void bind(PreparedStatement insert, AuditEntry entry) throws SQLException {
        int column = 0;
        insert.setLong(++column, entry.number);
        insert.setString(++column, TIMESTAMP.format(LocalDateTime.ofInstant(entry.at, ZoneOffset.UTC)));
        for (String text : List.of(entry.actor, entry.actorName, entry.onBehalfOf, entry.unit, entry.address, entry.action, entry.objectType,
            entry.objectId, entry.objectName, entry.before, entry.after)) {
            insert.setString(++column, text);
        }
        insert.setBoolean(++column, entry.succeeded);
        insert.setString(++column, entry.keyId);
        insert.setString(++column, entry.previousHash);
        insert.setString(++column, entry.hash);
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry();
        int column = 0;
        entry.number = row.getLong(++column);
        entry.at = LocalDateTime.parse(row.getString(++column), STORED).toInstant(ZoneOffset.UTC);
        entry.actor = row.getString(++column);
        entry.actorName = row.getString(++column);
        entry.onBehalfOf = row.getString(++column);
        entry.unit = row.getString(++column);
        entry.address = row.getString(++column);
        entry.action = row.getString(++column);
        entry.objectType = row.getString(++column);
        entry.objectId = row.getString(++column);
        entry.objectName = row.getString(++column);
        entry.before = row.getString(++column);
        entry.after = row.getString(++column);
        entry.succeeded = row.getBoolean(++column);
        entry.keyId = row.getString(++column);
        entry.previousHash = row.getString(++column);
        entry.hash = row.getString(++column);
        return entry;
    }
}
