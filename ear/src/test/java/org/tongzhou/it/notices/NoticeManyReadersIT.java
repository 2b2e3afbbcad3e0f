package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.Addressees;
import org.tongzhou.core.notices.NoticeAmendmentService;
import org.tongzhou.core.notices.NoticeCorrectionService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeReachService;
import org.tongzhou.core.notices.NoticeReader;
import org.tongzhou.core.notices.ReaderSort;
import org.tongzhou.core.notices.ReaderState;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnKind;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.notices.columns.Parties;
import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.notification.OutboxFile;
import org.tongzhou.it.security.Caller;
import org.tongzhou.it.todo.SqlCount;

/** Notices for people by posts and roles: whoever they are is a condition of the statements, however many they are. */
class NoticeManyReadersIT extends NoticesTest {
    @Inject
    ColumnService columns;
    @Inject
    NoticeReachService reach;
    @Inject
    NoticeCorrectionService corrections;
    @Inject
    NoticeAmendmentService amendments;
    @Inject
    NotificationService notifications;
    @Inject
    TodoService todos;

    @Test
    void fortyReadersTakeAsManyStatementsAsFour() throws Exception {
        List<Integer> ofFew = statements("少" + mark, 4);
        List<Integer> ofMany = statements("多" + mark, 40);

        assertThat(ofMany).as("published, counted, listed, urged, corrected, withdrawn; widened, due later").isEqualTo(ofFew).allMatch(count -> count < 60);
    }

    @Test
    void mailAndSmsTakeNoMoreStatementsForMoreReaders() throws Exception {
        try (OutboxFile office = new OutboxFile(1, 1)) { // nobody listens there; that nothing is sent is no matter here
            assertThat(statements("忙" + mark, 40)).isEqualTo(statements("闲" + mark, 4));
        }
    }

    private List<Integer> statements(String post, int readers) throws Exception {
        for (int i = 0; i < readers; i++) {
            create((readers > 9 ? "y" : "x") + i + mark, thirdUnit);
            update("UPDATE security_accounts SET post = ? WHERE username = ?", post, (readers > 9 ? "y" : "x") + i + mark);
        }
        changed.fire(new AccountChanged(strangerName));
        commit();
        long id = publisher.get(() -> desk.addDraft(to(new Addressees(Set.of(post), Set.of("leader"), Set.of()))));
        commit();
        own(id);
        List<Integer> counts = new ArrayList<>();
        counts.add(count(() -> publishOwn(id)));
        assertThat(publisher.get(() -> reach.listReached(id, thirdUnit, ReaderSort.NAME, false, FIRST)).rows()).hasSize(readers);
        counts.add(count(() -> publisher.get(() -> desk.getReach(id))));
        counts.add(count(() -> publisher.get(() -> reach.listReached(id, "", ReaderSort.NAME, false, FIRST))));
        counts.add(count(() -> assertThat(publisher.get(() -> reach.urge(id, ReaderState.NOT_READ, thirdUnit))).isEqualTo(readers)));
        counts.add(count(() -> publisher.run(() -> corrections.correct(id, own(id).version(), "点名" + mark, "<p>更正</p>", List.of(), "有误"))));
        counts.add(count(() -> publisher.run(() -> desk.withdraw(id, own(id).version(), "有误"))));
        long wider = publish(to(new Addressees(Set.of(), Set.of(), Set.of(readerName))));
        counts.add(count(() -> assertThat(publisher.get(() -> amendments.widen(wider, own(wider).version(), Audience.ofUnits(Set.of()),
            new Addressees(Set.of(post), Set.of(), Set.of())))).isEqualTo(readers)));
        counts.add(count(() -> publisher.run(() -> amendments.moveReplyDue(wider, own(wider).version(), inDays(2)))));
        return counts;
    }

    private int count(Runnable work) throws Exception {
        try (SqlCount count = new SqlCount()) {
            work.run();
            commit();
            return count.statements();
        }
    }

    @Test
    void whoHasTheRoleByHimselfOrByAPostOfTheDayIsToldAndAskedInANarrowColumnToo() throws Exception {
        Caller keeper = create("k" + mark, unit, "unit-admin");
        Caller leader = create("b" + mark, otherUnit, "leader");
        Caller outside = create("d" + mark, otherUnit, "leader");
        create("e" + mark, otherUnit, "leader");
        commit();
        long column = keeper.get(() -> columns.add(null, ColumnFacts.general("参阅" + mark, unit)
            .readBy(ColumnKind.RESTRICTED, new Parties(Set.of(unit), Set.of(), Set.of("b" + mark, "e" + mark, strangerName)))));
        commit();
        update("UPDATE security_accounts SET enabled = FALSE WHERE username = ?", "e" + mark);
        changed.fire(new AccountChanged("e" + mark));
        commit();

        long id = publish(to(new Addressees(Set.of(), Set.of("leader"), Set.of(readerName))).inColumn(column));

        assertThat(publisher.get(() -> desk.getReach(id)).reached()).isEqualTo(2);
        assertThat(publisher.get(() -> reach.listReached(id, "", ReaderSort.NAME, false, FIRST)).rows()).extracting(NoticeReader::username)
            .containsExactlyInAnyOrder("b" + mark, readerName);
        assertThat(asked(leader)).hasSize(1);
        assertThat(asked(reader)).hasSize(1);
        assertThat(asked(outside)).isEmpty();
        assertThat(asked(stranger)).isEmpty();
        assertThat(told(leader)).hasSize(1);
        assertThat(told(outside)).isEmpty();
        leader.get(() -> notices.open(id));
        commit();
        publisher.run(() -> corrections.correct(id, own(id).version(), "点名" + mark, "<p>更正</p>", List.of(), "时间有误"));
        commit();
        assertThat(told(leader)).as("he has read it").anyMatch(text -> text.contains("时间有误"));
        assertThat(told(reader)).noneMatch(text -> text.contains("时间有误"));
        assertThat(publisher.get(() -> reach.urge(id, ReaderState.NOT_READ, ""))).isEqualTo(1);
        commit();
        assertThat(told(reader)).anyMatch(text -> text.contains("催办"));
        assertThat(told(leader)).noneMatch(text -> text.contains("催办"));
    }

    private NoticeDraft to(Addressees these) {
        return new NoticeDraft("点名" + mark, "<p>文</p>", new Audience(false, Set.of()), Urgency.URGENT, false, inDays(1)).addressing(these);
    }

    private List<String> asked(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows().stream()
            .filter(row -> row.kind() == TodoKind.NOTICE_REPLY && row.title().equals("点名" + mark)).map(TodoRow::title).toList();
    }

    /** What somebody was told of this test's notice. */
    private List<String> told(Caller caller) {
        return caller.get(() -> notifications.listOwn(FIRST)).rows().stream().map((NotificationRow row) -> row.text(Locale.SIMPLIFIED_CHINESE))
            .filter(text -> text.contains("点名" + mark)).toList();
    }

    private void update(String statement, String... values) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
