package org.tongzhou.core.shared;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Encrypts what stands in {@link EncryptedColumn}s with another key or none, in batches that each are a transaction of their own: it may be cut off
 * at any time and done again. A field that somebody writes meanwhile stays as he wrote it. Is called outside of transactions.
 */
final class FieldRewriting {
    static final int BATCH_ROWS = 500;
    private static final Logger LOG = System.getLogger(FieldRewriting.class.getName());

    private final DataSource dataSource;
    private final FieldCipher cipher;

    FieldRewriting(DataSource dataSource, FieldCipher cipher) {
        this.dataSource = dataSource;
        this.cipher = cipher;
    }

    /** How many fields were encrypted anew, and how many cannot be read with any key and stay as they are. */
    record Outcome(int rewritten, int unreadable) {
        static final Outcome NONE = new Outcome(0, 0);

        Outcome plus(Outcome other) {
            return new Outcome(rewritten + other.rewritten, unreadable + other.unreadable);
        }
    }

    /** All columns, so that nothing is left but what the present key has encrypted. */
    Outcome rewrite(Iterable<EncryptedColumn> columns) {
        Outcome outcome = Outcome.NONE;
        for (EncryptedColumn column : columns) {
            outcome = outcome.plus(rewrite(column));
        }
        return outcome;
    }

    private Outcome rewrite(EncryptedColumn column) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return rewrite(connection, column);
            } finally {
                connection.rollback(); // of a batch that failed
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the fields of " + column.table() + " cannot be encrypted", e);
        }
    }

    private Outcome rewrite(Connection connection, EncryptedColumn column) throws SQLException {
        Outcome outcome = Outcome.NONE;
        long last = Long.MIN_VALUE;
        for (Map<Long, String> batch = read(connection, column, last); !batch.isEmpty(); batch = read(connection, column, last)) {
            outcome = outcome.plus(write(connection, column, batch));
            connection.commit();
            last = batch.keySet().stream().reduce((first, second) -> second).orElseThrow();
        }
        return outcome;
    }

    /** The next rows of which the present key has not encrypted the field, by their numbers. */
    private Map<Long, String> read(Connection connection, EncryptedColumn column, long after) throws SQLException {
        Map<Long, String> rows = new LinkedHashMap<>();
        String query = "SELECT %1$s, %2$s FROM %3$s WHERE %1$s > ? AND %2$s IS NOT NULL AND %2$s NOT LIKE ? ORDER BY %1$s"
            .formatted(column.key(), column.column(), column.table());
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setMaxRows(BATCH_ROWS);
            select.setLong(1, after);
            select.setString(2, cipher.currentKey() + ":%");
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.put(found.getLong(1), found.getString(2));
                }
            }
        }
        return rows;
    }

    private Outcome write(Connection connection, EncryptedColumn column, Map<Long, String> batch) throws SQLException {
        int unreadable = 0;
        String change = "UPDATE %3$s SET %2$s = ? WHERE %1$s = ? AND %2$s = ?".formatted(column.key(), column.column(), column.table());
        try (PreparedStatement update = connection.prepareStatement(change)) {
            for (Map.Entry<Long, String> row : batch.entrySet()) {
                Optional<String> plain = plain(column, row.getKey(), row.getValue());
                if (plain.isEmpty()) {
                    unreadable++;
                    continue;
                }
                update.setString(1, cipher.encrypt(column.purpose().apply(row.getKey()), plain.get()));
                update.setLong(2, row.getKey());
                update.setString(3, row.getValue());
                update.addBatch();
            }
            update.executeBatch();
        }
        return new Outcome(batch.size() - unreadable, unreadable);
    }

    private Optional<String> plain(EncryptedColumn column, long row, String stored) {
        if (!FieldCipher.isStored(stored)) {
            return Optional.of(stored);
        }
        try {
            return Optional.of(cipher.decrypt(column.purpose().apply(row), stored));
        } catch (IllegalStateException e) {
            LOG.log(Level.ERROR, "row " + row + " of " + column.table() + " stays as it is; see field.keys", e);
            return Optional.empty();
        }
    }
}
