package org.tongzhou.core.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases with the whole schema and nothing in it, one for each test class that names one. */
public final class TestDatabases {
    private TestDatabases() {
    }

    /** In memory. */
    public static DataSource derby(String name) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:" + name);
        derby.setCreateDatabase("create");
        DatabaseMigration.migrate(derby);
        return derby;
    }

    /** A schema of the database that {@code -Dpg.url} gives. */
    public static DataSource postgresql(String name) throws SQLException {
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setUrl(System.getProperty("pg.url"));
        try (Connection connection = postgresql.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP SCHEMA IF EXISTS " + name + " CASCADE");
            statement.executeUpdate("CREATE SCHEMA " + name);
        }
        postgresql.setCurrentSchema(name);
        DatabaseMigration.migrate(postgresql);
        return postgresql;
    }
}
