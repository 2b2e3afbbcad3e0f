package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.Addressees;
import org.tongzhou.core.notices.NoticeAmendmentService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeLifeService;
import org.tongzhou.core.notices.NoticeReader;
import org.tongzhou.core.notices.NoticeReviewService;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.NoticeVersionService;
import org.tongzhou.core.notices.NoticeWidening;
import org.tongzhou.core.notices.StepAct;
import org.tongzhou.core.notices.StepRow;
import org.tongzhou.core.notices.VersionOrigin;
import org.tongzhou.core.notices.VersionRow;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnKind;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.notices.columns.Parties;
import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.security.Caller;

/** A published notice that is replied to until another moment, or read by more people than before. */
class NoticeAmendmentIT extends NoticesTest {
    private static final Audience NO_UNIT = Audience.ofUnits(Set.of());

    @Inject
    NoticeAmendmentService amendments;
    @Inject
    NoticeLifeService life;
    @Inject
    NoticeReviewService reviews;
    @Inject
    NoticeVersionService versions;
    @Inject
    ColumnService columns;
    @Inject
    NotificationService notifications;
    @Inject
    TodoService todos;

    @Test
    void whoStillOwesAReplyHasTheNewDueTimeAndIsTold() throws Exception {
        Caller colleague = create("c" + mark, unit);
        commit();
        long id = publish(asking("报表" + mark, inDays(1)));
        reply(colleague, id, "已报");
        commit();

        publisher.run(() -> amendments.moveReplyDue(id, own(id).version(), inDays(3)));
        commit();

        assertThat(todos(reader)).extracting(TodoRow::dueAt).containsExactly(inDays(3));
        assertThat(todos(colleague)).as("he has replied").isEmpty();
        assertThat(told(reader)).filteredOn(text -> text.contains("改为")).containsExactly("通知“报表" + mark + "”的反馈截止时间由 2099-01-02 08:00 改为 2099-01-04 08:00，请按时反馈。");
        assertThat(told(colleague)).noneMatch(text -> text.contains("改为"));
        assertThat(reader.get(() -> notices.open(id))).satisfies(notice -> {
            assertThat(notice.formerReplyDueAt()).isEqualTo(inDays(1));
            assertThat(notice.replyDueAt()).isEqualTo(inDays(3));
        });
        commit();
        assertThat(publisher.get(() -> life.listSteps(id))).last().extracting(StepRow::act, StepRow::remark).containsExactly(StepAct.DUE_MOVED, "2099-01-02 08:00 → 2099-01-04 08:00");
        assertThat(publisher.get(() -> versions.list(id))).extracting(VersionRow::origin).containsExactly(VersionOrigin.DUE_MOVED, VersionOrigin.PUBLISHED);
        publisher.run(() -> amendments.moveReplyDue(id, own(id).version(), inDays(2)));
        commit();
        assertThat(todos(reader)).as("earlier, too").extracting(TodoRow::dueAt).containsExactly(inDays(2));
    }

    @Test
    void whatIsOverIsRepliedToAgain() throws Exception {
        long id = publish(asking("报表" + mark, inDays(1)));
        reply(reader, id, "两人");
        commit();
        let(id, "reply_due_at", Instant.parse("2021-01-01T00:00:00Z"));
        assertRefused(RuleViolationException.class, "notices.replyFinal", () -> reply(reader, id, "三人"));

        publisher.run(() -> amendments.moveReplyDue(id, own(id).version(), inDays(2)));
        commit();

        reply(reader, id, "三人");
        assertThat(reader.get(() -> notices.open(id)).reply()).isEqualTo("三人");
    }

    @Test
    void onlyWhoMayCorrectItMovesItsDueTimeOrAddsReaders() throws Exception {
        long id = publish(asking("报表" + mark, inDays(1)));
        int seen = own(id).version();
        Audience more = Audience.ofUnits(Set.of(thirdUnit));

        assertRefused(NotFoundException.class, "notices.notFound", () -> reader.run(() -> amendments.moveReplyDue(id, seen, inDays(2))));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.run(() -> amendments.moveReplyDue(id, seen, inDays(2))));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> amendments.widen(id, seen, more, Addressees.NONE)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> reader.get(() -> amendments.checkWidening(id, seen, more, Addressees.NONE)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> reader.get(() -> amendments.listAdded(id, more, Addressees.NONE, FIRST)));
        assertRefused(StaleDataException.class, "notices.stale", () -> publisher.run(() -> amendments.moveReplyDue(id, seen - 1, inDays(2))));
        assertRefused(RuleViolationException.class, "notices.duePast", () -> publisher.run(() -> amendments.moveReplyDue(id, seen, Instant.parse("2021-01-01T00:00:00Z"))));
        withdraw(id, "有误");
        assertRefused(RuleViolationException.class, "notices.dueNotMovable", () -> publisher.run(() -> amendments.moveReplyDue(id, own(id).version(), inDays(2))));
        assertRefused(RuleViolationException.class, "notices.notWidenable", () -> publisher.get(() -> amendments.widen(id, own(id).version(), more, Addressees.NONE)));
    }

    @Test
    void whereSomethingIsReviewedWhoHasTheLastWordDoes() throws Exception {
        Caller keeper = create("k" + mark, unit, "unit-admin");
        Caller office = create("o" + mark, otherUnit);
        commit();
        long column = keeper.get(() -> columns.add(null, ColumnFacts.general("资讯" + mark, unit).reviewedBy(Set.of(), Set.of("o" + mark))));
        commit();
        long id = publisher.get(() -> desk.addDraft(asking("稿" + mark, inDays(1)).inColumn(column)));
        commit();
        publisher.run(() -> life.submit(id, own(id).version()));
        commit();
        office.run(() -> reviews.pass(id, own(id).version(), ""));
        commit();

        assertRefused(NotPermittedException.class, "notices.reviewersCorrect", () -> publisher.run(() -> amendments.moveReplyDue(id, own(id).version(), inDays(2))));
        assertRefused(NotPermittedException.class, "notices.reviewersCorrect",
            () -> publisher.get(() -> amendments.widen(id, own(id).version(), Audience.ofUnits(Set.of(thirdUnit)), Addressees.NONE)));
        office.run(() -> amendments.moveReplyDue(id, own(id).version(), inDays(2)));
        commit();
        assertThat(office.get(() -> amendments.widen(id, own(id).version(), Audience.ofUnits(Set.of(thirdUnit)), Addressees.NONE))).isEqualTo(1);
        commit();
        assertThat(own(id).draft().replyDueAt()).isEqualTo(inDays(2));
        assertThat(seenBy(stranger)).extracting(NoticeRow::title).containsExactly("稿" + mark);
    }

    @Test
    void whoIsNewIsKnownBeforeAndGetsWhatTheFirstReadersGotAndTheseNothing() throws Exception {
        Caller colleague = create("c" + mark, thirdUnit);
        Caller named = create("n" + mark, otherUnit);
        commit();
        long id = publish(asking("会议" + mark, inDays(1)).addressing(new Addressees(Set.of(), Set.of(), Set.of("c" + mark))));
        int seen = own(id).version();
        Audience more = Audience.ofUnits(Set.of(unit, thirdUnit));
        Addressees others = new Addressees(Set.of(), Set.of(), Set.of("n" + mark));
        long present = publisher.get(() -> desk.getReach(id)).reached();
        int before = told(colleague).size();

        assertThat(publisher.get(() -> amendments.checkWidening(id, seen, more, others))).isEqualTo(new NoticeWidening(present, 2));
        assertThat(publisher.get(() -> amendments.listAdded(id, more, others, FIRST)).rows()).extracting(NoticeReader::username)
            .containsExactlyInAnyOrder(strangerName, "n" + mark);
        assertThat(seenBy(stranger)).as("not done yet").isEmpty();
        assertThat(publisher.get(() -> amendments.widen(id, seen, more, others))).isEqualTo(2);
        commit();

        assertThat(seenBy(stranger)).extracting(NoticeRow::id).containsExactly(id);
        assertThat(seenBy(named)).extracting(NoticeRow::id).containsExactly(id);
        assertThat(todos(stranger)).extracting(TodoRow::dueAt).containsExactly(inDays(1));
        assertThat(todos(named)).hasSize(1);
        assertThat(todos(reader)).as("as before").hasSize(1);
        assertThat(told(stranger)).singleElement().asString().contains("会议" + mark);
        assertThat(told(colleague)).as("he had it before").hasSize(before);
        assertThat(publisher.get(() -> desk.getReach(id)).reached()).isEqualTo(present + 2);
        assertThat(publisher.get(() -> life.listSteps(id))).last().extracting(StepRow::act, StepRow::remark).containsExactly(StepAct.WIDENED, "+2");
        assertRefused(StaleDataException.class, "notices.stale", () -> publisher.get(() -> amendments.widen(id, seen, more, others)));
        assertRefused(RuleViolationException.class, "notices.widenNothing", () -> publisher.get(() -> amendments.widen(id, own(id).version(), more, others)));
        assertThat(told(stranger)).hasSize(1);
        reply(stranger, id, "参加");
        commit();
        assertThat(todos(stranger)).isEmpty();
    }

    @Test
    void whoMayNotReadTheColumnIsNotReachedByMore() throws Exception {
        Caller keeper = create("k" + mark, unit, "unit-admin");
        commit();
        long column = keeper.get(() -> columns.add(null, ColumnFacts.general("参阅" + mark, unit)
            .readBy(ColumnKind.RESTRICTED, new Parties(Set.of(unit), Set.of(), Set.of(strangerName)))));
        commit();
        create("d" + mark, thirdUnit);
        commit();
        long id = publish(new NoticeDraft("参阅" + mark, "<p>文</p>", Audience.ofUnits(Set.of(unit)), Urgency.URGENT, false, null, column, null, null));

        assertRefused(RuleViolationException.class, "notices.widenNobody",
            () -> publisher.get(() -> amendments.widen(id, own(id).version(), Audience.ofUnits(Set.of(otherUnit)), Addressees.NONE)));
        assertRefused(RuleViolationException.class, "notices.unitUnknown",
            () -> publisher.get(() -> amendments.widen(id, own(id).version(), Audience.ofUnits(Set.of("没有" + mark)), Addressees.NONE)));
        assertThat(publisher.get(() -> amendments.widen(id, own(id).version(), Audience.EVERYBODY, Addressees.NONE))).as("of its readers alone").isEqualTo(1);
        commit();
        assertThat(told(stranger)).hasSize(1);
        assertThat(told(otherPublisher)).isEmpty();
        keeper.run(() -> columns.close(column, columns.get(column).version()));
        commit();
        assertRefused(RuleViolationException.class, "notices.columnClosed",
            () -> publisher.get(() -> amendments.widen(id, own(id).version(), NO_UNIT, new Addressees(Set.of(), Set.of(), Set.of("d" + mark)))));
    }

    private List<TodoRow> todos(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows().stream().filter(row -> row.title().endsWith(mark)).toList();
    }

    /** What somebody was told of this test's notices. */
    private List<String> told(Caller caller) {
        return caller.get(() -> notifications.listOwn(FIRST)).rows().stream().map((NotificationRow row) -> row.text(Locale.SIMPLIFIED_CHINESE))
            .filter(text -> text.contains(mark)).toList();
    }
}
