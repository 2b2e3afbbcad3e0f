package org.tongzhou.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Notices and their readers as rows of the portal's PostgreSQL, put in and looked at past the portal. */
final class NoticeRows {
    static final String AUTHOR = "bench-notices";

    private static final long FIRST_ID = 20_000_000L;
    private static final String NOTICE = """
        INSERT INTO notices_notices (id, version, title, body, unit, author, everybody, urgency, pinned, status, changed_at, published_at, publish_at, reply_due_at)
        VALUES (?, 1, ?, '<p>正文</p>', 'bench', '%s', ?, 'ROUTINE', FALSE, ?, ?, ?, ?, ?)""".formatted(AUTHOR);

    private final Connection database;
    private long last = FIRST_ID;

    NoticeRows(Connection database) {
        this.database = database;
    }

    /** What comes stands behind so many others. */
    void after(long others) {
        last = FIRST_ID + others;
    }

    long firstOfNext() {
        return last + 1;
    }

    /** So many accounts of a unit, called by it and a number, like that of the author but for the names; they log in with its password. */
    void addPeople(int number, String unit) throws SQLException {
        addAccounts(number, unit);
        execute("INSERT INTO security_failed_logins (account_id, failures) SELECT id, 0 FROM security_accounts WHERE unit = ?", unit);
        execute("""
            INSERT INTO security_account_roles (account_id, role_name) SELECT a.id, r.role_name FROM security_accounts a, security_account_roles r
            WHERE a.unit = ? AND r.account_id = (SELECT id FROM security_accounts WHERE username = ?)""", unit, AUTHOR);
    }

    private void execute(String statement, String... values) throws SQLException {
        try (PreparedStatement prepared = database.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setString(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }

    private void addAccounts(int number, String unit) throws SQLException {
        List<String> others = new ArrayList<>();
        try (ResultSet columns = database.getMetaData().getColumns(null, null, "security_accounts", null)) {
            while (columns.next()) {
                others.add(columns.getString("COLUMN_NAME"));
            }
        }
        others.removeAll(List.of("id", "username", "display_name", "unit", "person_id"));
        String copied = String.join(", ", others);
        try (PreparedStatement insert = database.prepareStatement("""
            INSERT INTO security_accounts (id, username, display_name, unit, %s)
            SELECT -1000 - (SELECT COUNT(*) FROM security_accounts) - g, ? || g, '读者' || g, ?, %s FROM security_accounts a, generate_series(1, ?) g WHERE a.username = ?"""
                .formatted(copied, copied))) {
            insert.setString(1, unit);
            insert.setString(2, unit);
            insert.setInt(3, number);
            insert.setString(4, AUTHOR);
            insert.executeUpdate();
        }
    }

    /** Published ones for everybody, one an hour. @return the id of the last, which is the newest */
    long addNotices(int number) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(NOTICE)) {
            for (int i = number - 1; i >= 0; i--) {
                Timestamp at = at(Instant.now().minus(Duration.ofHours(i)));
                put(insert, true, "PUBLISHED", at, at, null, null);
                if (i % 1000 == 0) {
                    insert.executeBatch();
                }
            }
        }
        return last;
    }

    /** One that asks the people of a unit for a reply and is published in the next turn, within a minute. @return its id */
    long schedule(String unit) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(NOTICE);
             PreparedStatement addressed = database.prepareStatement("INSERT INTO notices_units (notice_id, unit) VALUES (?, ?)")) {
            Timestamp past = at(Instant.now().minusSeconds(1));
            database.setAutoCommit(false);
            put(insert, false, "SCHEDULED", past, null, past, at(Instant.now().plus(Duration.ofDays(9))));
            insert.executeBatch();
            addressed.setLong(1, last);
            addressed.setString(2, unit);
            addressed.executeUpdate();
            database.commit();
            database.setAutoCommit(true);
        }
        return last;
    }

    private void put(PreparedStatement insert, boolean everybody, String status, Timestamp changed, Timestamp published, Timestamp publish, Timestamp due)
            throws SQLException {
        insert.setLong(1, ++last);
        insert.setString(2, "关于第 " + last + " 项工作的通知");
        insert.setBoolean(3, everybody);
        insert.setString(4, status);
        insert.setTimestamp(5, changed);
        insert.setTimestamp(6, published);
        insert.setTimestamp(7, publish);
        insert.setTimestamp(8, due);
        insert.addBatch();
    }

    private static Timestamp at(Instant moment) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    boolean isPublished(long id) throws SQLException {
        return count("SELECT COUNT(*) FROM notices_notices WHERE status = 'PUBLISHED' AND id = ?", id) > 0;
    }

    long countNotices() throws SQLException {
        return count("SELECT COUNT(*) FROM notices_notices WHERE status = 'PUBLISHED' AND id > ?", FIRST_ID);
    }

    /** Who is asked to reply. */
    long countTasks(long id) throws SQLException {
        return count("SELECT COUNT(*) FROM todo_tasks t JOIN todo_matters m ON m.id = t.matter_id WHERE m.kind = 'NOTICE_REPLY' AND m.source_id = ?", id);
    }

    /** Who was told of it. */
    long countTold(long id) throws SQLException {
        return count("SELECT COUNT(*) FROM notification_notifications WHERE kind = 'noticePublished' AND href LIKE '%=' || CAST(? AS VARCHAR)", id);
    }

    long countReaders(long id) throws SQLException {
        return count("SELECT COUNT(*) FROM notices_readings WHERE read_at IS NOT NULL AND notice_id = ?", id);
    }

    long countSteps(long id) throws SQLException {
        return count("SELECT COUNT(*) FROM notices_steps WHERE act = 'PUBLISHED' AND notice_id = ?", id);
    }

    long countVersions(long id) throws SQLException {
        return count("SELECT COUNT(*) FROM notices_versions WHERE notice_id = ?", id);
    }

    /** What others have begun in the database and not ended. */
    long countOtherTransactions() throws SQLException {
        return count("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL AND ? = 0", 0);
    }

    private long count(String query, long id) throws SQLException {
        try (PreparedStatement counting = database.prepareStatement(query)) {
            counting.setLong(1, id);
            try (ResultSet counted = counting.executeQuery()) {
                counted.next();
                return counted.getLong(1);
            }
        }
    }
}
