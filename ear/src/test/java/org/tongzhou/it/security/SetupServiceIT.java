package org.tongzhou.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.FirstAdministrator;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.security.SetupService;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.it.ContainerTest;

/** An office without administrators: those that there are stay shut out for the length of a test. */
class SetupServiceIT extends ContainerTest {
    private static final String KEY = "a-key-of-this-test";
    private static final Path FILE = Path.of(System.getProperty("tongzhou.data", "."), "setup.key");

    @Inject
    SetupService setup;
    @Inject
    AccountService accounts;
    @Inject
    AccountRealm realm;
    @Resource(lookup = "jdbc/tongzhou")
    DataSource database;
    @Inject
    Event<AccountChanged> changed;
    private final List<String> administrators = new ArrayList<>();
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void shutAdministratorsOut() throws Exception {
        if (setup == null) {
            return; // the client's side
        }
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement();
            ResultSet found = sql.executeQuery("""
                SELECT DISTINCT a.username FROM security_accounts a JOIN security_account_roles r ON r.account_id = a.id
                WHERE a.enabled = TRUE AND r.role_name LIKE '%-admin'""")) {
            while (found.next()) {
                administrators.add(found.getString(1));
            }
        }
        enable(false);
        Files.writeString(FILE, KEY + "\n");
    }

    @AfterEach
    void letThemInAgain() throws Exception {
        if (setup != null) {
            Files.deleteIfExists(FILE);
            transaction.rollback();
            transaction.begin();
            enable(true);
        }
    }

    /** Past the service, which keeps the last administrator of each kind; committed, as other connections are to see it. */
    private void enable(boolean enabled) throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement sql = connection.prepareStatement(
            "UPDATE security_accounts SET enabled = ? WHERE username = ?")) {
            for (String username : administrators) {
                sql.setBoolean(1, enabled);
                sql.setString(2, username);
                sql.executeUpdate();
                changed.fire(new AccountChanged(username));
            }
        }
        transaction.commit();
        transaction.begin();
    }

    @Test
    void theFirstThreeAreAppointedOnce() throws Exception {
        assertThat(setup.isOpen()).isTrue();

        List<FirstAdministrator> appointed = setup.appoint(KEY, three("sys", "sec", "aud"));

        assertThat(appointed).extracting(FirstAdministrator::role).containsExactly("system-admin", "security-admin", "audit-admin");
        assertThat(new Caller(realm, appointed.get(1).username()).get(accounts::getOwnAccount).roles()).containsExactly("security-admin");
        assertThat(appointed).extracting(FirstAdministrator::password).doesNotHaveDuplicates();
        assertThat(appointed.toString()).doesNotContain(appointed.get(0).password());
        assertThat(setup.isOpen()).isFalse();
        assertThatThrownBy(() -> setup.appoint(KEY, three("one", "two", "three"))).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void whoHasNotTheKeyAppointsNobody() {
        assertThatThrownBy(() -> setup.appoint(KEY + "x", three("sys", "sec", "aud"))).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void withoutAFileThereIsNoKey() throws Exception {
        Files.delete(FILE);

        assertThatThrownBy(() -> setup.appoint("", three("sys", "sec", "aud"))).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void oneAccountIsNotTwoOfThem() {
        assertThatThrownBy(() -> setup.appoint(KEY, three("sys", "sys", "aud"))).isInstanceOf(DuplicateException.class);
    }

    private List<NewAccount> three(String... names) {
        return List.of(names).stream().map(name -> NewAccount.named(name + unique, "管理员")).toList();
    }
}
