package org.tongzhou.core.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the schema up to date before any other bean uses the database, and encrypts what must not stand in it as plain text; a failing migration
 * fails the deployment.
 * Other startup singletons of this module say {@code @DependsOn("DatabaseMigration")},
 * those of other modules {@code @DependsOn("tongzhou-core.jar#DatabaseMigration")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseMigration {
    private static final Logger LOG = System.getLogger(DatabaseMigration.class.getName());

    /** Placeholders of the migration scripts where the two databases name a type differently. */
    private static final Map<String, Map<String, String>> TYPES = Map.of(
        "Apache Derby", Map.of("clob", "CLOB", "blob", "BLOB", "timestamp", "TIMESTAMP"),
        "PostgreSQL", Map.of("clob", "TEXT", "blob", "BYTEA", "timestamp", "TIMESTAMP(6)"));

    /** Where the scripts stand that only one of them understands; their versions lie between those of the common ones. */
    private static final Map<String, String> OWN_SCRIPTS = Map.of("Apache Derby", "classpath:db/derby", "PostgreSQL", "classpath:db/postgresql");

    @Resource(lookup = "jdbc/tongzhou")
    DataSource dataSource;
    @Inject
    FieldCipher cipher;
    @Inject
    Instance<EncryptedColumn> encrypted;

    @PostConstruct
    void migrateTheOffice() {
        migrate(dataSource);
        FieldRewriting.Outcome outcome = new FieldRewriting(dataSource, cipher).rewrite(encrypted);
        if (outcome.rewritten() > 0) {
            LOG.log(Level.INFO, "{0} fields were encrypted", outcome.rewritten());
        }
    }

    /** Runs the scripts that this database has not seen and returns how many those were. */
    static int migrate(DataSource dataSource) {
        return migrate(dataSource, MigrationVersion.LATEST);
    }

    /** Runs the scripts up to this version. */
    static int migrate(DataSource dataSource, MigrationVersion target) {
        String product = product(dataSource);
        Map<String, String> types = TYPES.get(product);
        if (types == null) {
            throw new IllegalStateException("unsupported database " + product);
        }
        Flyway flyway = Flyway.configure(DatabaseMigration.class.getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:db/migration", OWN_SCRIPTS.get(product))
            .placeholders(types)
            .cleanDisabled(true)
            .target(target)
            .load();
        int executed = flyway.migrate().migrationsExecuted;
        LOG.log(Level.INFO, "{0}: {1} migrations run, schema is at {2}",
            product, executed, flyway.info().current().getVersion());
        return executed;
    }

    private static String product(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException("the database can not be reached", e);
        }
    }
}
