package org.tongzhou.it.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.configuration.ConfigurationService;
import org.tongzhou.core.configuration.ParameterChangeRow;
import org.tongzhou.core.configuration.ParameterRow;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

class ConfigurationServiceIT extends ContainerTest {
    private static final String KEPT = "notification.kept";
    private static final String RETENTION = "audit.retention";
    private static final String MIN_CHARS = "security.password.minChars";

    @Inject
    ConfigurationService configuration;
    @Inject
    AccountService accounts;
    @Inject
    AccountRealm realm;
    @Resource(lookup = "jdbc/tongzhou")
    DataSource database;
    private Caller administrator;

    @BeforeEach
    void appoint() throws Exception {
        if (accounts == null) {
            return; // the client's side
        }
        administrator = caller("system-admin");
    }

    @Test
    void everyParameterHasItsTextsInBothLanguages() throws Exception {
        List<ParameterRow> all = administrator.get(configuration::listParameters);

        assertThat(all).hasSizeGreaterThan(5).allSatisfy(row -> {
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(Messages.text(language, row.parameter().textKey())).isNotBlank();
                assertThat(Messages.text(language, row.parameter().textKey() + ".hint")).isNotBlank();
            }
        });
        assertThat(all).extracting(row -> row.parameter().key()).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSetCountsAndCanBeUndone() throws Exception {
        ParameterRow before = administrator.get(() -> configuration.getParameter(KEPT));
        assertThat(before.isNormal()).isTrue();

        administrator.run(() -> configuration.set(KEPT, 120, before.version()));
        ParameterRow set = administrator.get(() -> configuration.getParameter(KEPT));
        assertThat(set.value()).isEqualTo(120);
        administrator.run(() -> configuration.set(KEPT, 200, set.version()));

        ParameterRow twice = administrator.get(() -> configuration.getParameter(KEPT));
        List<ParameterChangeRow> history = administrator.get(() -> configuration.listHistory(KEPT, new PageRequest(0, 10))).rows();
        assertThat(history).extracting(ParameterChangeRow::before, ParameterChangeRow::after).containsExactly(tuple(120, 200), tuple(90, 120));
        administrator.run(() -> configuration.undo(history.get(1).id(), twice.version()));
        assertThat(administrator.get(() -> configuration.getParameter(KEPT)).isNormal()).isTrue();
        assertThat(administrator.get(() -> configuration.listHistory(KEPT, new PageRequest(1, 1))).total()).isEqualTo(3);
    }

    @Test
    void valuesOutOfRangeAndUnknownParametersAreRefused() {
        assertThatThrownBy(() -> administrator.run(() -> configuration.set(KEPT, 29, 0))).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void unknownParametersAreRefused() {
        assertThatThrownBy(() -> administrator.run(() -> configuration.set("security.nothing", 1, 0))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsSetAlreadyIsNoChange() {
        assertThatThrownBy(() -> administrator.run(() -> configuration.set(KEPT, 90, 0))).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void whoComesSecondSeesTheNewValueFirst() {
        administrator.run(() -> configuration.set(KEPT, 120, 0));

        assertThatThrownBy(() -> administrator.run(() -> configuration.set(KEPT, 150, 0))).isInstanceOf(StaleDataException.class);
    }

    @Test
    void whoMayReadMaySetOnlyWhatIsHis() throws Exception {
        assertThat(administrator.get(() -> configuration.getParameter(MIN_CHARS)).changeable()).isFalse();
        assertThatThrownBy(() -> administrator.run(() -> configuration.set(MIN_CHARS, 10, 0))).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void theAuditIsKeptAsLongAsItsAdministratorSaysAndTheLawAsks() throws Exception {
        Caller auditor = caller("audit-admin");
        ParameterRow before = auditor.get(() -> configuration.getParameter(RETENTION));
        assertThat(before.parameter().min()).isEqualTo(180);
        assertThat(administrator.get(() -> configuration.getParameter(RETENTION)).changeable()).isFalse();

        auditor.run(() -> configuration.set(RETENTION, 400, before.version()));

        assertThat(auditor.get(() -> configuration.getParameter(RETENTION)).value()).isEqualTo(400);
        assertThatThrownBy(() -> auditor.run(() -> configuration.set(RETENTION, 179, 1))).isInstanceOf(RuleViolationException.class);
        transaction.rollback();
        transaction.begin();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("INSERT INTO configuration_parameters (parameter_key, version, set_to) VALUES ('audit.retention', 1, 179)"))
                .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void staffDoNotEvenRead() throws Exception {
        Caller staff = caller("staff");

        assertThatThrownBy(() -> staff.get(configuration::listParameters)).isInstanceOf(NotPermittedException.class);
    }

    /** Somebody whose account is there for everybody: a refusal is written down in a transaction of its own. */
    private Caller caller(String role) throws Exception {
        String username = "c" + UUID.randomUUID().toString().substring(0, 8);
        Operator.run(() -> accounts.createAccount(NewAccount.named(username, "许诺"), "Long enough", false));
        Operator.run(() -> accounts.grantRole(username, role));
        transaction.commit();
        transaction.begin();
        return new Caller(realm, username);
    }
}
