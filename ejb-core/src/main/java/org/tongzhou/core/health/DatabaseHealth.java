package org.tongzhou.core.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.tongzhou.core.health.Health.Level;

/** Whether the database answers, how fast, and at which version its schema is. */
@Dependent
public class DatabaseHealth implements HealthCheck {
    private static final int PATIENCE_SECONDS = 5;
    private static final Duration SLOW = Duration.ofMillis(500);
    private static final String LATEST = "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\" DESC";

    @Resource(lookup = "jdbc/tongzhou")
    DataSource dataSource;

    @Override
    public String name() {
        return "health.database";
    }

    @Override
    public Health look() {
        long begin = System.nanoTime();
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            statement.setMaxRows(1);
            try (ResultSet latest = statement.executeQuery(LATEST)) {
                String schema = latest.next() ? latest.getString(1) : "-";
                long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
                String product = connection.getMetaData().getDatabaseProductName() + ' ' + connection.getMetaData().getDatabaseProductVersion();
                return Health.of(name(), millis < SLOW.toMillis() ? Level.GOOD : Level.ATTENTION, product, schema, millis);
            }
        } catch (SQLException e) {
            return Health.of(name(), Level.TROUBLE, String.valueOf(e.getSQLState()));
        }
    }
}
