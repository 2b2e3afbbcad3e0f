package org.tongzhou.it.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.core.todo.TodoCounts;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.core.todo.TodoSort;
import org.tongzhou.it.notices.NoticesTest;
import org.tongzhou.it.security.Caller;

class TodoServiceIT extends NoticesTest {
    @Inject
    TodoService todos;

    @Test
    void aNoticeThatAsksForAReplyIsSomethingToDoForThoseItAddresses() throws Exception {
        long id = publish(asking("报名", inDays(1)));

        TodoRow row = list(reader).rows().get(0);
        assertThat(list(reader).total()).isEqualTo(1);
        assertThat(row.kind()).isEqualTo(TodoKind.NOTICE_REPLY);
        assertThat(row.sourceId()).isEqualTo(id);
        assertThat(row.title()).isEqualTo("报名");
        assertThat(row.unit()).isEqualTo(unit);
        assertThat(row.dueAt()).isEqualTo(inDays(1));
        assertThat(row.overdue()).isFalse();
        assertThat(row.href()).endsWith("noticeId=" + id);
        assertThat(list(stranger).rows()).isEmpty();
    }

    @Test
    void aNoticeThatAsksForNothingIsNothingToDo() throws Exception {
        publish(draft("值班"));

        assertThat(list(reader).rows()).isEmpty();
    }

    @Test
    void theReplyFinishesItForWhoeverReplied() throws Exception {
        long id = publish(asking("报名", inDays(1)));

        reply(reader, id, "两人");
        commit();

        assertThat(list(reader).rows()).isEmpty();
        assertThat(list(publisher).rows()).as("the author is of the unit, too").hasSize(1);
    }

    @Test
    void withdrawingTakesItBackAndPublishingAgainAsksThoseWhoHaveNotReplied() throws Exception {
        long id = publish(asking("报名", inDays(1)));
        reply(reader, id, "两人");
        commit();
        withdraw(id, "有误");
        assertThat(list(publisher).rows()).isEmpty();
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        commit();
        publisher.run(() -> desk.saveDraft(id, own(id).version(), new NoticeDraft("报名（更正）", "<p>请反馈</p>",
            Audience.ofUnits(Set.of(unit, thirdUnit)), Urgency.URGENT, false, inDays(2))));
        commit();
        publishOwn(id);
        commit();

        assertThat(list(publisher).rows()).extracting(TodoRow::title, TodoRow::urgency, TodoRow::dueAt)
            .containsExactly(tuple("报名（更正）", Urgency.URGENT, inDays(2)));
        assertThat(list(stranger).rows()).hasSize(1);
        assertThat(list(reader).rows()).as("has replied").isEmpty();
    }

    @Test
    void whatIsRolledBackAsksNobody() throws Exception {
        long id = publisher.get(() -> desk.addDraft(asking("报名", inDays(1))));
        commit();
        publishOwn(id);
        assertThat(list(reader).rows()).hasSize(1);

        transaction.rollback();
        transaction.begin();

        assertThat(list(reader).rows()).isEmpty();
    }

    @Test
    void theListBeginsWithWhatIsOverdueThenUrgentThenDueSoonAndHasASecondPage() throws Exception {
        publish(asking("后天", inDays(2)));
        publish(asking("明天", inDays(1)));
        publish(new NoticeDraft("特急", "<p>请反馈</p>", Audience.ofUnits(Set.of(unit)), Urgency.FLASH_URGENT, false, inDays(9)));
        publish(new NoticeDraft("加急", "<p>请反馈</p>", Audience.ofUnits(Set.of(unit)), Urgency.URGENT, false, inDays(9)));
        letPass(publish(asking("超期", inDays(3))));

        Slice<TodoRow> all = list(reader);
        Slice<TodoRow> second = reader.get(() -> todos.search(TodoFilter.ALL, new PageRequest(2, 2)));

        assertThat(all.rows()).extracting(TodoRow::title, TodoRow::overdue).containsExactly(tuple("超期", true), tuple("特急", false),
            tuple("加急", false), tuple("明天", false), tuple("后天", false));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.rows()).containsExactlyElementsOf(all.rows().subList(2, 4));
        assertThat(reader.get(todos::countOwn)).isEqualTo(new TodoCounts(5, 1));
        assertThat(stranger.get(todos::countOwn)).isEqualTo(new TodoCounts(0, 0));
    }

    @Test
    void theListIsSearchedSortedAndTakenAwayAsAFile() throws Exception {
        publish(asking("b 报名", inDays(2)));
        publish(asking("c 报名", inDays(1)));
        publish(asking("a 值班", inDays(3)));

        assertThat(titles(new TodoFilter("报名", TodoSort.TITLE, true))).containsExactly("c 报名", "b 报名");
        assertThat(titles(new TodoFilter("", TodoSort.DUE, true))).containsExactly("a 值班", "b 报名", "c 报名");
        assertThat(titles(new TodoFilter("", TodoSort.ARRIVED, false))).containsExactly("b 报名", "c 报名", "a 值班");
        assertThat(titles(new TodoFilter("%", TodoSort.UNIT, false))).isEmpty();
        assertThat(reader.get(() -> todos.export(new TodoFilter("报名", TodoSort.DUE, false)))).extracting(TodoRow::title)
            .containsExactly("c 报名", "b 报名");
        assertThat(stranger.get(() -> todos.export(TodoFilter.ALL))).isEmpty();
        assertInvalid("{todo.searchTooLong}", () -> titles(new TodoFilter("长".repeat(61), TodoSort.TITLE, false)));
    }

    private List<String> titles(TodoFilter filter) {
        return reader.get(() -> todos.search(filter, FIRST)).rows().stream().map(TodoRow::title).toList();
    }

    @Test
    void manyReadersTakeAsManyStatementsAsOne() throws Exception {
        long toOne = publisher.get(() -> desk.addDraft(
            new NoticeDraft("一", "<p>请反馈</p>", Audience.ofUnits(Set.of(thirdUnit)), Urgency.ROUTINE, false, inDays(1))));
        long toMany = publisher.get(() -> desk.addDraft(asking("多", inDays(1))));
        for (int number = 0; number < 20; number++) {
            create("m" + mark + number, unit);
        }
        commit();
        countStatements(publisher.get(() -> desk.addDraft(asking("先", inDays(1))))); // what its people may do is read once
        int one = countStatements(toOne);
        int many = countStatements(toMany);

        assertThat(publisher.get(() -> desk.getReach(toMany)).reached()).isEqualTo(22);
        assertThat(many).as("among the many is the author, whose reading is looked for and noted").isBetween(one, one + 3);
        assertThat(one).as("its column is found, held before it, and its text and its files are kept, too").isLessThan(20);
    }

    /** What publishing, its notifications included, sends to the database. */
    private int countStatements(long id) throws Exception {
        publisher.get(() -> desk.getOwn(id));
        try (SqlCount count = new SqlCount()) {
            publishOwn(id);
            commit();
            return count.statements();
        }
    }

    private Slice<TodoRow> list(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST));
    }

    /** The time for replies passes. */
    private void letPass(long noticeId) throws Exception {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement update = connection.prepareStatement("UPDATE todo_matters SET due_at = ? WHERE kind = 'NOTICE_REPLY' AND source_id = ?")) {
            update.setTimestamp(1, Timestamp.valueOf("2020-01-01 00:00:00"));
            update.setLong(2, noticeId);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        commit();
    }
}
