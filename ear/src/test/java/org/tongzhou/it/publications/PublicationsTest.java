package org.tongzhou.it.publications;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.publications.AdoptionService;
import org.tongzhou.core.publications.CircularRow;
import org.tongzhou.core.publications.CircularService;
import org.tongzhou.core.publications.CommissionService;
import org.tongzhou.core.publications.EditorService;
import org.tongzhou.core.publications.PieceDesk;
import org.tongzhou.core.publications.PieceDraft;
import org.tongzhou.core.publications.PieceFilter;
import org.tongzhou.core.publications.PieceRow;
import org.tongzhou.core.publications.PieceService;
import org.tongzhou.core.publications.PieceSort;
import org.tongzhou.core.publications.UseDraft;
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

/** A unit with two writers and a head, a writer and a head of another one, and two editors, for each test of information. */
abstract class PublicationsTest extends ContainerTest {
    static final PageRequest FIRST = new PageRequest(0, 100);
    static final String DAILY = "每日要情";
    static final String SPECIAL = "景川专报";
    static final LocalDate TODAY = LocalDate.now(OfficeZone.ID);

    @Inject
    PieceService pieces;
    @Inject
    EditorService editors;
    @Inject
    AdoptionService adoptions;
    @Inject
    CommissionService commissions;
    @Inject
    CircularService circulars;
    @Inject
    TodoService todos;
    @Inject
    NotificationService notifications;
    @Inject
    AccountRealm realm;
    @Inject
    Event<AccountChanged> changed;
    @Resource(lookup = "jdbc/tongzhou")
    DataSource dataSource;
    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final String unit = "甲局" + mark;
    final String otherUnit = "乙局" + mark;
    Caller writer;
    Caller colleague;
    Caller head;
    Caller otherWriter;
    Caller otherHead;
    Caller editor;
    Caller secondEditor;
    Caller nobody;

    @BeforeEach
    void createPeople() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        writer = create("w" + mark, unit, "info-writer");
        colleague = create("c" + mark, unit, "info-writer");
        head = create("h" + mark, unit, "info-signer");
        otherWriter = create("v" + mark, otherUnit, "info-writer");
        otherHead = create("g" + mark, otherUnit, "info-signer");
        editor = create("e" + mark, "信息科" + mark, "info-editor");
        secondEditor = create("f" + mark, "信息科" + mark, "info-editor");
        nobody = create("n" + mark, unit);
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

    void take(Caller person, String role) throws SQLException {
        update("DELETE FROM security_account_roles WHERE role_name = ? AND account_id = (SELECT id FROM security_accounts WHERE username = ?)", role, name(person));
        changed.fire(new AccountChanged(name(person)));
    }

    void give(Caller person, String role) throws SQLException {
        update("INSERT INTO security_account_roles (account_id, role_name) SELECT id, ? FROM security_accounts WHERE username = ?", role, name(person));
        changed.fire(new AccountChanged(name(person)));
    }

    void move(Caller person, String unitName) throws SQLException {
        update("UPDATE security_accounts SET unit = ? WHERE username = ?", unitName, name(person));
        changed.fire(new AccountChanged(name(person)));
    }

    /** As it was created above. */
    private String name(Caller person) {
        return person == writer ? "w" + mark : person == colleague ? "c" + mark : person == head ? "h" + mark : "n" + mark;
    }

    void update(String statement, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    static PieceDraft draft(String title, Long commission) {
        return new PieceDraft(title, "<p>" + title + "的正文</p>", "0555-2681000", commission);
    }

    long begin(Caller by, String title) throws Exception {
        long id = by.get(() -> pieces.add(draft(title, null)));
        commit();
        return id;
    }

    void send(Caller by, long id) throws Exception {
        by.run(() -> pieces.send(id, pieces.open(id).version()));
        commit();
    }

    void sign(Caller by, long id) throws Exception {
        by.run(() -> pieces.sign(id, pieces.open(id).version()));
        commit();
    }

    /** Written, sent and signed. */
    long submit(Caller author, Caller signer, String title) throws Exception {
        long id = begin(author, title);
        send(author, id);
        sign(signer, id);
        return id;
    }

    long adopt(Long... ids) throws Exception {
        long id = editor.get(() -> editors.adopt(read(ids)));
        commit();
        return id;
    }

    /** The versions of pieces as somebody reads them. */
    Map<Long, Integer> read(Long... ids) {
        return Stream.of(ids).collect(Collectors.toMap(id -> id, id -> pieces.open(id).version()));
    }

    int version(Caller caller, long id) {
        return caller.get(() -> pieces.open(id)).version();
    }

    long use(long adoption, String carrier) throws Exception {
        long id = editor.get(() -> adoptions.use(adoption, adoptions.open(adoption).version(), new UseDraft(carrier, "第 1 期", TODAY)));
        commit();
        return id;
    }

    List<PieceRow> list(Caller caller, PieceDesk desk) {
        return caller.get(() -> pieces.search(new PieceFilter(desk, mark, null, PieceSort.TITLE, false), FIRST)).rows();
    }

    /** What a unit has earned this year. */
    CircularRow circular(String label) {
        return nobody.get(() -> circulars.read(TODAY.getYear(), TODAY.getMonthValue())).stream().filter(row -> row.unit().equals(label)).findFirst().orElseThrow();
    }

    List<TodoRow> todo(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows();
    }

    List<String> news(Caller caller) {
        return caller.get(() -> notifications.listOwn(FIRST)).rows().stream().map(row -> row.text(Locale.SIMPLIFIED_CHINESE)).toList();
    }

    List<String> audited() throws Exception {
        try (var connection = dataSource.getConnection(); var query = connection.prepareStatement("SELECT action FROM audit_entries WHERE actor LIKE ?")) {
            query.setString(1, "%" + mark);
            List<String> actions = new ArrayList<>();
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    actions.add(found.getString(1));
                }
            }
            return actions;
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
