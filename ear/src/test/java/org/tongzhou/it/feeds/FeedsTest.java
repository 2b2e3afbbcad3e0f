package org.tongzhou.it.feeds;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.Sm3;
import org.tongzhou.it.notices.NoticesTest;
import org.tongzhou.it.security.Caller;

/** Two columns of a unit, their notices, and tokens of other systems; all is taken away again, as such notices are for everybody. */
abstract class FeedsTest extends NoticesTest {
    /** Whole seconds, as an answer may be compared with what was put in. */
    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    static final LocalDate TODAY = LocalDate.ofInstant(NOW, OfficeZone.ID);

    @Inject
    ColumnService columns;
    Caller administrator;
    long column;
    long otherColumn;
    private final List<Long> tokens = new ArrayList<>();

    @BeforeEach
    void addColumns() throws Exception {
        if (columns == null) {
            return; // the client's side
        }
        administrator = create("s" + mark, unit, "system-admin");
        commit();
        column = administrator.get(() -> columns.add(null, facts("资讯")));
        otherColumn = administrator.get(() -> columns.add(null, facts("简报")));
        commit();
    }

    @AfterEach
    void takeAllAway() throws Exception {
        if (columns == null) {
            return;
        }
        if (transaction.getStatus() != Status.STATUS_ACTIVE) {
            transaction.rollback();
            transaction.begin();
        }
        for (long id : List.of(column, otherColumn)) {
            for (String table : List.of("figures", "readings", "steps", "version_files", "versions", "files", "units")) {
                update("DELETE FROM notices_" + table + " WHERE " + (table.equals("version_files")
                    ? "version_id IN (SELECT v.id FROM notices_versions v JOIN notices_notices n ON n.id = v.notice_id WHERE n.column_id = ?)"
                    : "notice_id IN (SELECT id FROM notices_notices WHERE column_id = ?)"), id);
            }
            update("DELETE FROM notices_removals WHERE column_id = ?", id);
            update("DELETE FROM notices_notices WHERE column_id = ?", id);
        }
        for (long id : tokens) {
            update("DELETE FROM feeds_token_columns WHERE token_id = ?", id);
            update("DELETE FROM feeds_tokens WHERE id = ?", id);
        }
        commit();
        for (long id : List.of(column, otherColumn)) {
            administrator.run(() -> columns.delete(id, columns.get(id).version()));
        }
        commit();
    }

    ColumnFacts facts(String name) {
        return ColumnFacts.general(name + mark, unit);
    }

    int version(long id) {
        return administrator.get(() -> columns.get(id)).version();
    }

    /** The text of a good token for these columns, stored as an issued one is. */
    String token(Long... read) throws Exception {
        return token(TODAY.plusDays(100), null, read);
    }

    String token(LocalDate lastDay, Instant revokedAt, Long... read) throws Exception {
        String text = "tzf_" + (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "").substring(0, 43);
        long id = id();
        update("""
            INSERT INTO feeds_tokens (id, version, hash, hint, system_name, contact_unit, contact_person, last_day, issued_by, issued_at, revoked_at)
            VALUES (?, 1, ?, ?, ?, ?, '何清和', ?, ?, ?, ?)""", id, Sm3.hex(text.getBytes(StandardCharsets.US_ASCII)), text.substring(0, 8), "热线" + mark, unit,
            lastDay, "s" + mark, at(NOW), revokedAt == null ? null : at(revokedAt));
        for (Long each : read) {
            update("INSERT INTO feeds_token_columns (token_id, column_id) VALUES (?, ?)", id, each);
        }
        tokens.add(id);
        commit();
        return text;
    }

    void remember(long tokenId) {
        tokens.add(tokenId);
    }

    /** A notice as it stands in the database. */
    final class Stored {
        private String title = "通知";
        private String body = "<p>正文</p>";
        private String status = "PUBLISHED";
        private boolean everybody = true;
        private Instant changedAt = NOW;
        private Instant expiresAt;
        private String correction;
        private String file;

        Stored corrected(String note) {
            correction = note;
            return this;
        }

        Stored file(String name) {
            file = name;
            return this;
        }

        Stored title(String text) {
            title = text;
            return this;
        }

        Stored body(String markup) {
            body = markup;
            return this;
        }

        Stored status(String name) {
            status = name;
            return this;
        }

        Stored forSome() {
            everybody = false;
            return this;
        }

        Stored changed(Instant at) {
            changedAt = at;
            return this;
        }

        Stored until(Instant at) {
            expiresAt = at;
            return this;
        }

        long in(long columnId) throws Exception {
            long id = id();
            update("""
                INSERT INTO notices_notices (id, version, title, body, unit, author, everybody, urgency, pinned, status, changed_at, published_at, expires_at, corrected_at,
                  correction, column_id)
                VALUES (?, 1, ?, ?, ?, ?, ?, 'ROUTINE', FALSE, ?, ?, ?, ?, ?, ?, ?)""", id, title, body, unit, "p" + mark, everybody, status, at(changedAt), at(changedAt),
                expiresAt == null ? null : at(expiresAt), correction == null ? null : at(changedAt), correction == null ? "" : correction, columnId);
            if (everybody && (expiresAt != null || !status.matches("PUBLISHED|EXPIRED"))) {
                update("INSERT INTO notices_removals (version, notice_id, column_id, removed_at, reason) VALUES (1, ?, ?, ?, ?)", id, columnId,
                    at(expiresAt == null ? changedAt : expiresAt), expiresAt == null ? "WITHDRAWN" : "EXPIRED");
            }
            if (file != null) {
                update("INSERT INTO notices_files (file_id, notice_id, ordinal, title, name, size_bytes, file_type, in_body) VALUES (?, ?, 0, ?, ?, 7, 'PDF', FALSE)",
                    id(), id, file, file);
            }
            return id;
        }
    }

    private static long id() {
        return ThreadLocalRandom.current().nextLong(100_000_000_000_000_000L, 900_000_000_000_000_000L);
    }

    private static Timestamp at(Instant moment) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    protected void update(String statement, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    update.setNull(i + 1, Types.TIMESTAMP);
                } else {
                    update.setObject(i + 1, values[i] instanceof LocalDate day ? Date.valueOf(day) : values[i]);
                }
            }
            update.executeUpdate();
        }
    }
}
