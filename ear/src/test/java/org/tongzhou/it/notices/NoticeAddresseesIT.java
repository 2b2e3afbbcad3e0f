package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.Addressees;
import org.tongzhou.core.notices.NoticeCopyService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeReachService;
import org.tongzhou.core.notices.NoticeReader;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.ReaderSort;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnKind;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.notices.columns.Parties;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchRow;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.security.Caller;

/** Notices for people by their posts, their roles, or themselves. */
class NoticeAddresseesIT extends NoticesTest {
    @Inject
    ColumnService columns;
    @Inject
    NoticeReachService reach;
    @Inject
    NoticeCopyService copies;
    @Inject
    TodoService todos;
    @Inject
    SearchService search;

    @Test
    void whoHoldsThePostOrIsNamedGetsItAndNobodyElse() throws Exception {
        String post = "办公室主任" + mark;
        Caller head = create("h" + mark, thirdUnit);
        commit();
        update("UPDATE security_accounts SET post = ? WHERE username = ?", post, "h" + mark);
        tell("h" + mark);

        long id = publish(to(new Addressees(Set.of(post), Set.of(), Set.of(readerName))));

        assertThat(seenBy(head)).extracting(NoticeRow::title).containsExactly("点名" + mark);
        assertThat(seenBy(reader)).hasSize(1);
        assertThat(seenBy(stranger)).as("of the unit of the head").isEmpty();
        assertRefused(NotFoundException.class, "notices.notFound", () -> stranger.get(() -> notices.open(id)));
        assertThat(head.get(() -> notices.open(id)).title()).isEqualTo("点名" + mark);
        assertThat(head.get(() -> notices.countUnread())).isLessThan(reader.get(() -> notices.countUnread()));
        assertThat(asked(head)).hasSize(1);
        assertThat(asked(stranger)).isEmpty();
        assertThat(publisher.get(() -> desk.getReach(id)).reached()).isEqualTo(2);
        assertThat(publisher.get(() -> reach.listReached(id, "", ReaderSort.NAME, false, FIRST)).rows()).extracting(NoticeReader::username)
            .containsExactlyInAnyOrder("h" + mark, readerName);
        assertThat(found(head)).containsExactly("" + id);
        assertThat(found(stranger)).isEmpty();
    }

    @Test
    void whoIsGivenTheRoleGetsItAsLongAsHeHasIt() throws Exception {
        Caller leader = create("b" + mark, otherUnit, "leader");
        commit();
        long id = publish(to(new Addressees(Set.of(), Set.of("leader"), Set.of())));
        assertThat(seenBy(leader)).hasSize(1);
        assertThat(found(leader)).containsExactly("" + id);
        assertThat(seenBy(reader)).isEmpty();

        update("INSERT INTO security_account_roles (account_id, role_name) SELECT id, 'leader' FROM security_accounts WHERE username = ?", readerName);
        tell(readerName);
        assertThat(seenBy(reader)).hasSize(1);
        assertThat(asked(reader)).hasSize(1);
        assertThat(found(reader)).containsExactly("" + id);

        update("DELETE FROM security_account_roles WHERE account_id = (SELECT id FROM security_accounts WHERE username = ?)", readerName);
        tell(readerName);
        assertThat(seenBy(reader)).isEmpty();
        assertThat(asked(reader)).isEmpty();
    }

    @Test
    void whoMayNotReadTheColumnDoesNotGetItByHisName() throws Exception {
        Caller keeper = create("k" + mark, unit, "unit-admin");
        commit();
        long column = keeper.get(() -> columns.add(null, ColumnFacts.general("参阅" + mark, unit)
            .readBy(ColumnKind.RESTRICTED, Parties.ofUnits(Set.of(unit)))));
        commit();

        long id = publish(to(new Addressees(Set.of(), Set.of(), Set.of(readerName, strangerName))).inColumn(column));

        assertThat(seenBy(reader)).hasSize(1);
        assertThat(seenBy(stranger)).isEmpty();
        assertThat(asked(reader)).hasSize(1);
        assertThat(asked(stranger)).isEmpty();
        assertThat(found(reader)).containsExactly("" + id);
        assertThat(found(stranger)).isEmpty();
        assertThat(publisher.get(() -> desk.getReach(id)).reached()).isEqualTo(1);
    }

    @Test
    void inANarrowColumnItIsFoundByWhoHasThePostOrTheRoleAndMayRead() throws Exception {
        Caller keeper = create("k" + mark, unit, "unit-admin");
        Caller leader = create("b" + mark, otherUnit, "leader");
        String post = "秘书" + mark;
        commit();
        update("UPDATE security_accounts SET post = ? WHERE username = ?", post, strangerName);
        tell(strangerName);
        long column = keeper.get(() -> columns.add(null, ColumnFacts.general("参阅" + mark, unit)
            .readBy(ColumnKind.RESTRICTED, new Parties(Set.of(otherUnit), Set.of("leader"), Set.of(readerName, strangerName)))));
        commit();
        long id = publish(to(new Addressees(Set.of(post), Set.of("leader"), Set.of())).inColumn(column));
        assertThat(found(leader)).containsExactly("" + id);
        assertThat(found(stranger)).containsExactly("" + id);
        assertThat(found(reader)).isEmpty();

        update("UPDATE security_accounts SET post = '' WHERE username = ?", strangerName);
        update("UPDATE security_accounts SET post = ? WHERE username = ?", post, readerName);
        update("DELETE FROM security_account_roles WHERE account_id = (SELECT id FROM security_accounts WHERE username = ?)", "b" + mark);
        tell(strangerName);
        tell(readerName);
        tell("b" + mark);

        assertThat(found(reader)).as("who has come into the post").containsExactly("" + id);
        assertThat(found(stranger)).as("who has left it").isEmpty();
        assertThat(found(leader)).as("who is none any more").isEmpty();
    }

    @Test
    void theThreeAdministratorsAreNotAddressedByTheirRoles() throws Exception {
        Caller keeper = create("k" + mark, unit, "unit-admin");
        commit();

        assertThat(publisher.get(() -> desk.listRoles())).contains("leader").doesNotContain("system-admin", "security-admin", "audit-admin");
        assertRefused(RuleViolationException.class, "notices.roleUnknown",
            () -> publisher.get(() -> desk.addDraft(to(new Addressees(Set.of(), Set.of("security-admin"), Set.of())))));
        assertRefused(RuleViolationException.class, "notices.roleUnknown", () -> keeper.get(() -> columns.add(null,
            ColumnFacts.general("参阅" + mark, unit).readBy(ColumnKind.RESTRICTED, new Parties(Set.of(), Set.of("audit-admin"), Set.of())))));
    }

    @Test
    void whomItAddressesIsStoredCheckedAndCopied() throws Exception {
        Addressees these = new Addressees(Set.of(), Set.of("leader"), Set.of(readerName));
        long id = publisher.get(() -> desk.addDraft(to(these)));
        commit();

        assertThat(own(id).draft().also()).isEqualTo(these);
        long copy = publisher.get(() -> copies.copy(id));
        assertThat(own(copy).draft().also()).isEqualTo(these);
        publisher.run(() -> desk.saveDraft(id, own(id).version(), draft("全体")));
        commit();
        assertThat(own(id).draft().also()).isEqualTo(Addressees.NONE);
        assertRefused(RuleViolationException.class, "notices.personUnknown", () -> publisher.get(() -> desk.addDraft(to(new Addressees(Set.of(), Set.of(), Set.of("no" + mark))))));
        assertRefused(RuleViolationException.class, "notices.roleUnknown", () -> publisher.get(() -> desk.addDraft(to(new Addressees(Set.of(), Set.of("no-role"), Set.of())))));
        assertRefused(RuleViolationException.class, "notices.postUnknown", () -> publisher.get(() -> desk.addDraft(to(new Addressees(Set.of("无" + mark), Set.of(), Set.of())))));
        assertInvalid("{notices.nameTooLong}", () -> publisher.get(() -> desk.addDraft(to(new Addressees(Set.of("x".repeat(1_000_000)), Set.of(), Set.of())))));
    }

    private NoticeDraft to(Addressees these) {
        return new NoticeDraft("点名" + mark, "<p>文</p>", new Audience(false, Set.of()), Urgency.ROUTINE, false, inDays(1)).addressing(these);
    }

    private void tell(String username) throws Exception {
        commit();
        changed.fire(new AccountChanged(username));
        follow();
    }

    private void update(String statement, String... values) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    private List<String> asked(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows().stream()
            .filter(row -> row.kind() == TodoKind.NOTICE_REPLY && row.unit().equals(unit)).map(TodoRow::title).toList();
    }

    private List<String> found(Caller caller) {
        return caller.get(() -> search.search(SearchFilter.of("点名" + mark), FIRST)).rows().stream().map(SearchRow::key).toList();
    }
}
