package org.tongzhou.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** That the harness itself does what it says. */
class DataSourceIT extends ContainerTest {
    @Resource(lookup = "jdbc/tongzhou")
    DataSource dataSource;

    @Test
    void theApplicationUsesTheDatabaseThatThisRunIsMeantFor() throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).containsIgnoringCase(expectedDatabase());
        }
    }

    @Test
    void theSchemaIsMigrated() throws SQLException {
        try (Connection connection = dataSource.getConnection();
            ResultSet failures = connection.createStatement().executeQuery(
                "SELECT COUNT(*), SUM(CASE WHEN \"success\" THEN 0 ELSE 1 END) FROM \"flyway_schema_history\"")) {
            failures.next();

            assertThat(failures.getInt(1)).isPositive();
            assertThat(failures.getInt(2)).isZero();
        }
    }

    private static String expectedDatabase() throws IOException {
        try (InputStream in = DataSourceIT.class.getResourceAsStream("/expected-database")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
