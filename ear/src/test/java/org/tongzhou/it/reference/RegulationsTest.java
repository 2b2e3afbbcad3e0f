package org.tongzhou.it.reference;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.tongzhou.core.reference.regulations.LinkAct;
import org.tongzhou.core.reference.regulations.LinkDraft;
import org.tongzhou.core.reference.regulations.RegulationDeskService;
import org.tongzhou.core.reference.regulations.RegulationDraft;
import org.tongzhou.core.reference.regulations.RegulationFilter;
import org.tongzhou.core.reference.regulations.RegulationRow;
import org.tongzhou.core.reference.regulations.RegulationService;
import org.tongzhou.core.reference.regulations.RegulationSort;
import org.tongzhou.core.reference.regulations.Validity;
import org.tongzhou.core.reference.HoldingStatus;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** A unit with two keepers of regulations, a keeper of another one and a reader, for each test. */
abstract class RegulationsTest extends ContainerTest {
    static final PageRequest FIRST = new PageRequest(0, 100);
    static final LocalDate TODAY = LocalDate.now(OfficeZone.ID);
    private static final String ROLE = "regulation-keeper";

    @Inject
    RegulationService regulations;
    @Inject
    RegulationDeskService desk;
    @Inject
    TodoService todos;
    @Inject
    AccountRealm realm;
    @Inject
    Event<AccountChanged> changed;
    @Resource(lookup = "jdbc/tongzhou")
    DataSource dataSource;
    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final String unit = "甲局" + mark;
    final String otherUnit = "乙局" + mark;
    Caller keeper;
    Caller colleague;
    Caller other;
    Caller reader;

    @BeforeEach
    void createPeople() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        keeper = create("k" + mark, unit, ROLE);
        colleague = create("c" + mark, unit, ROLE);
        other = create("o" + mark, otherUnit, ROLE);
        reader = create("r" + mark, unit);
        commit();
    }

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

    void take(String username) throws SQLException {
        update("DELETE FROM security_account_roles WHERE role_name = ? AND account_id = (SELECT id FROM security_accounts WHERE username = ?)", ROLE, username);
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

    RegulationDraft draft(String title, LocalDate issued, LocalDate effective, LocalDate expires, LinkDraft... links) {
        return new RegulationDraft(title + mark, "NORMATIVE", "DOCUMENTS", "市政府" + mark, title + mark + "号", issued, effective, expires, null, "",
            "<p>第一条 " + title + "的正文</p>", List.of(links));
    }

    static LinkDraft link(long target, LinkAct act, LocalDate effect) {
        return new LinkDraft(target, act, effect, "");
    }

    long begin(Caller by, RegulationDraft draft) throws Exception {
        long id = by.get(() -> desk.add(draft, List.of()));
        commit();
        return id;
    }

    long issue(Caller by, RegulationDraft draft) throws Exception {
        long id = begin(by, draft);
        publish(by, id);
        return id;
    }

    /** One that takes effect on the day on which it is issued. */
    long issue(String title, LocalDate issued, LinkDraft... links) throws Exception {
        return issue(keeper, draft(title, issued, issued, null, links));
    }

    void publish(Caller by, long id) throws Exception {
        by.run(() -> desk.publish(id, version(id)));
        commit();
    }

    void save(Caller by, long id, RegulationDraft draft, String note) throws Exception {
        by.run(() -> desk.save(id, version(id), draft, List.of(), note));
        commit();
    }

    int version(long id) {
        return regulations.open(id).regulation().version();
    }

    RegulationFilter filter(Validity validity, LocalDate day, HoldingStatus status) {
        return new RegulationFilter(mark, null, null, null, null, validity, day, status, RegulationSort.TITLE, false);
    }

    List<RegulationRow> list(Caller caller, Validity validity, LocalDate day) {
        return caller.get(() -> regulations.search(filter(validity, day, null), FIRST)).rows();
    }

    Validity validity(long id) {
        return reader.get(() -> regulations.open(id)).validity();
    }

    List<TodoRow> todo(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows();
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
