package org.tongzhou.it.reference;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** Two units, and accounts of theirs with or without roles, for each test. */
abstract class KeptTest extends ContainerTest {
    static final PageRequest FIRST = new PageRequest(0, 100);
    static final LocalDate TODAY = LocalDate.now(OfficeZone.ID);

    @Inject
    AccountRealm realm;
    @Inject
    Event<AccountChanged> changed;
    @Resource(lookup = "jdbc/tongzhou")
    DataSource dataSource;
    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final String unit = "甲局" + mark;
    final String otherUnit = "乙局" + mark;

    /** An account without a password, as making one takes half a second; nobody logs in here. */
    Caller create(String username, String unitName, String... roles) throws SQLException {
        long id = -1 - (UUID.randomUUID().getMostSignificantBits() >>> 1);
        update("""
            INSERT INTO security_accounts (id, version, username, display_name, family_name, given_name, unit, post, locale, enabled,
              password_hash, created_at) VALUES (?, 1, ?, ?, '', '', ?, '', 'zh-CN', TRUE, '-', CURRENT_TIMESTAMP)""", id, username, "名" + username, unitName);
        for (String role : roles) {
            update("INSERT INTO security_account_roles (account_id, role_name) VALUES (?, ?)", id, role);
        }
        changed.fire(new AccountChanged(username));
        return new Caller(realm, username);
    }

    void take(String username, String role) throws SQLException {
        update("DELETE FROM security_account_roles WHERE role_name = ? AND account_id = (SELECT id FROM security_accounts WHERE username = ?)", role, username);
        changed.fire(new AccountChanged(username));
    }

    void update(String statement, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    /** That the work is refused with this message; its transaction is over then. */
    void assertRefused(Class<? extends OfficeException> type, String key, ThrowingCallable work) throws Exception {
        assertThatThrownBy(work).isInstanceOf(type).hasFieldOrPropertyWithValue("key", key);
        transaction.rollback();
        transaction.begin();
    }

    void commit() throws Exception {
        transaction.commit();
        transaction.begin();
    }
}
