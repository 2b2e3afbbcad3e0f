package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** The same scripts on both databases; PostgreSQL, an empty database, is given by {@code -Dpg.url}. */
class MigrationTest {
    @Test
    void anEmptyDerbyGetsTheWholeSchemaOnce() throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:migration");
        derby.setCreateDatabase("create");

        migrateTwice(derby);
    }

    @Test
    @EnabledIfSystemProperty(named = "pg.url", matches = ".+")
    void anEmptyPostgresqlGetsTheWholeSchemaOnce() throws SQLException {
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setUrl(System.getProperty("pg.url"));

        migrateTwice(postgresql);
    }

    @Test
    void filesOfAlbumsStandInTheOrderInWhichTheyCame() throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:files");
        derby.setCreateDatabase("create");
        DatabaseMigration.migrate(derby, MigrationVersion.fromVersion("60"));
        execute(derby, """
            INSERT INTO attachments_files (id, version, owner_kind, owner_id, name, size_bytes, file_type, sha256, username, added_at) VALUES
            (9, 1, 'reference.item', 1, 'c', 1, 'PNG', 'x', 'u', TIMESTAMP('2026-01-01 00:00:00')), (4, 1, 'reference.item', 1, 'a', 1, 'PNG', 'x', 'u', TIMESTAMP('2026-01-01 00:00:00')),
            (6, 1, 'reference.item', 1, 'b', 1, 'PNG', 'x', 'u', TIMESTAMP('2026-01-01 00:00:00')), (5, 1, 'reference.item', 2, 'd', 1, 'PNG', 'x', 'u', TIMESTAMP('2026-01-01 00:00:00')),
            (7, 1, 'profile.portrait', 1, 'e', 1, 'PNG', 'x', 'u', TIMESTAMP('2026-01-01 00:00:00')), (8, 1, 'profile.portrait', 1, 'f', 1, 'PNG', 'x', 'u', TIMESTAMP('2026-01-01 00:00:00'))""");

        DatabaseMigration.migrate(derby, MigrationVersion.LATEST);

        assertThat(column(derby, "SELECT place FROM attachments_files ORDER BY name")).containsExactly("0", "1", "2", "0", "0", "0");
    }

    @Test
    void windowsInColumnsWaitToBePutOnTheGrid() throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:columns");
        derby.setCreateDatabase("create");
        DatabaseMigration.migrate(derby, MigrationVersion.fromVersion("2"));
        execute(derby, "INSERT INTO pages_pages (id, version, name, title, column_count, ordinal) VALUES (7, 1, 'home', '首页', 3, 0)");
        execute(derby, """
            INSERT INTO pages_windows (id, page_id, application, portlet, column_number, ordinal)
            VALUES (21, 7, '/home', 'links', 2, 5)""");

        DatabaseMigration.migrate(derby, MigrationVersion.LATEST);

        assertThat(column(derby, """
            SELECT window_id FROM pages_columns
            WHERE page_id = 7 AND column_count = 3 AND column_number = 2 AND ordinal = 5""")).containsExactly("21");
        assertThat(column(derby, "SELECT layer_kind || '/' || layer_owner FROM pages_windows")).containsExactly("PORTAL/");
    }

    @Test
    void notificationsOutliveTheirNewNumbers() throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:numbers");
        derby.setCreateDatabase("create");
        DatabaseMigration.migrate(derby, MigrationVersion.fromVersion("4"));
        execute(derby, """
            INSERT INTO security_accounts (id, version, username, display_name, family_name, given_name, unit, post, locale, enabled,
              password_hash, created_at)
            VALUES (1, 1, 'xunuo', '许诺', '许', '诺', '综合科', '', 'zh-CN', TRUE, 'x', CURRENT_TIMESTAMP)""");
        execute(derby, """
            INSERT INTO notification_notifications (id, version, username, kind, arguments, href, sent_at)
            VALUES (7, 1, 'xunuo', 'pageShared', 'a', '/p/home', CURRENT_TIMESTAMP)""");

        DatabaseMigration.migrate(derby, MigrationVersion.LATEST);

        assertThat(column(derby, "SELECT username || '/' || kind FROM notification_notifications WHERE read_at IS NULL"))
            .containsExactly("xunuo/pageShared");
        assertThat(column(derby, "SELECT name FROM security_people")).containsExactly("许诺");
    }

    @Test
    void whoseAccountDeletedAPostIsFoundInTheAuditOrByTheName() throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:deleted");
        derby.setCreateDatabase("create");
        DatabaseMigration.migrate(derby, MigrationVersion.fromVersion("66"));
        execute(derby, """
            INSERT INTO security_accounts (id, version, username, display_name, family_name, given_name, unit, post, locale, enabled,
              password_hash, created_at)
            VALUES (1, 1, 'liwei', '李伟', '李', '伟', '综合科', '', 'zh-CN', TRUE, 'x', CURRENT_TIMESTAMP)""");
        execute(derby, "INSERT INTO forum_boards (id, version, name, description, place, is_open, everybody) VALUES (7, 1, '交流', '', 1, TRUE, TRUE)");
        execute(derby, """
            INSERT INTO forum_topics (id, version, board_id, title, author, author_name, author_unit, created_at, last_post_at, last_author_name, floors, replies,
              pinned, digest, locked, merged_offset)
            VALUES (70, 1, 7, '题', 'liwei', '李伟', '综合科', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, '李伟', 5, 1, FALSE, FALSE, FALSE, 0)""");
        post(derby, 701, null); // it is there
        post(derby, 702, "李伟"); // by a moderator of the author's name, as the audit knows
        post(derby, 703, "李伟"); // by its author, after a moderator had brought it back
        post(derby, 704, "许诺"); // by a moderator, whose entry is past its time
        act(derby, 1, "forum.deletePost", 702);
        act(derby, 2, "forum.deletePost", 703);
        act(derby, 3, "forum.restorePost", 703);

        DatabaseMigration.migrate(derby, MigrationVersion.LATEST);

        assertThat(column(derby, "SELECT floor_number || ' ' || COALESCE(deleted_by_account, '-') FROM (SELECT RTRIM(CAST(floor_number AS CHAR(9))) AS floor_number, "
            + "deleted_by_account FROM forum_posts) p ORDER BY 1")).containsExactly("701 -", "702 liwei2", "703 liwei", "704 -");
    }

    private static void post(DataSource dataSource, int id, String deletedBy) throws SQLException {
        execute(dataSource, """
            INSERT INTO forum_posts (id, version, topic_id, floor_number, author, author_name, author_unit, body, words, written_at, deleted_at, deleted_by)
            VALUES (%d, 1, 70, %d, 'liwei', '李伟', '综合科', '文', '文', CURRENT_TIMESTAMP, %s, %s)""".formatted(id, id, deletedBy == null ? "NULL" : "CURRENT_TIMESTAMP",
            deletedBy == null ? "NULL" : "'" + deletedBy + "'"));
    }

    private static void act(DataSource dataSource, int number, String action, int post) throws SQLException {
        execute(dataSource, """
            INSERT INTO audit_entries (number, done_at, actor, actor_name, on_behalf_of, unit, address, action, object_type, object_id, object_name, before_values,
              after_values, succeeded, key_id, previous_hash, hash)
            VALUES (%d, CURRENT_TIMESTAMP, 'liwei2', '李伟', '', '', '', '%s', 'post', '%d', '题', '', '', TRUE, '', '', '')""".formatted(number, action, post));
    }

    private static void execute(DataSource dataSource, String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private static void migrateTwice(DataSource dataSource) throws SQLException {
        assertThat(DatabaseMigration.migrate(dataSource)).isPositive();

        assertThat(DatabaseMigration.migrate(dataSource)).isZero();
        assertThat(column(dataSource, "SELECT name FROM security_roles ORDER BY name"))
            .contains("audit-admin", "leader", "publisher", "security-admin", "staff", "system-admin", "unit-admin");
        assertThat(column(dataSource, "SELECT permission FROM security_role_permissions WHERE role_name IN ('publisher', 'unit-admin') ORDER BY permission"))
            .containsExactly("notices:columns", "notices:publish", "notices:statistics", "notices:statistics", "organization:manage-own");
        assertThat(column(dataSource, "SELECT role_name || ' ' || permission || ' ' || data_scope FROM security_role_scopes ORDER BY role_name, permission"))
            .containsExactly("chronicle-confirmer reference:confirm UNIT", "chronicle-writer reference:chronicle UNIT", "info-signer publications:sign UNIT",
                "info-writer publications:write UNIT", "leader notices:statistics ALL", "material-keeper reference:materials UNIT", "media-keeper reference:media UNIT", "publisher notices:publish SECTION",
                "publisher notices:statistics UNIT", "regulation-keeper reference:regulations UNIT", "speech-keeper reference:speeches UNIT", "system-admin notices:columns ALL",
                "system-admin notices:statistics ALL", "system-admin organization:manage-own ALL", "unit-admin notices:columns UNIT_AND_BELOW",
                "unit-admin notices:statistics UNIT_AND_BELOW", "unit-admin organization:manage-own UNIT_AND_BELOW");
    }

    private static List<String> column(DataSource dataSource, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
             ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
