package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.NoticeCalendar;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeLifeService;
import org.tongzhou.core.notices.NoticeReviewService;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.StepAct;
import org.tongzhou.core.notices.StepRow;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnKind;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.notices.columns.Parties;
import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.AccountMoved;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.security.Caller;

/** What stands in a column follows the column, and the people who read and review in it. */
class NoticesInColumnsIT extends NoticesTest {
    @Inject
    ColumnService columns;
    @Inject
    NoticeLifeService life;
    @Inject
    NoticeReviewService reviews;
    @Inject
    NoticeCalendar calendar;
    @Inject
    TodoService todos;
    @Inject
    NotificationService notifications;
    @Inject
    Event<AccountMoved> moved;
    @Inject
    Clock clock;
    private Caller keeper;
    private Caller otherKeeper;
    private Caller all;
    private Caller office;

    @BeforeEach
    void createKeepers() throws Exception {
        if (columns == null) {
            return; // the client's side
        }
        keeper = create("k" + mark, unit, "unit-admin");
        otherKeeper = create("l" + mark, otherUnit, "unit-admin");
        all = create("s" + mark, thirdUnit, "system-admin");
        office = create("o" + mark, thirdUnit);
        commit();
    }

    @Test
    void whoMayReadAColumnNoMoreIsAskedNoMore() throws Exception {
        long column = add(readBy(Parties.ofPeople(Set.of(readerName, strangerName))));
        publish(askingAll(column));
        assertThat(asked(reader)).containsExactly("请反馈");
        assertThat(asked(stranger)).containsExactly("请反馈");

        change(column, readBy(Parties.ofPeople(Set.of(readerName))));
        assertThat(asked(reader)).containsExactly("请反馈");
        assertThat(asked(stranger)).as("nor does he see what it is called").isEmpty();

        change(column, readBy(Parties.ofUnits(Set.of(thirdUnit))));
        assertThat(asked(reader)).isEmpty();
        assertThat(asked(stranger)).containsExactly("请反馈");
        assertThat(asked(office)).as("who had no part in it before").containsExactly("请反馈");
    }

    @Test
    void whoMovesIsAskedWhatTheColumnsOfTheUnitAsk() throws Exception {
        publish(askingAll(add(readBy(Parties.ofUnits(Set.of(thirdUnit))))));
        assertThat(asked(reader)).isEmpty();
        assertThat(asked(stranger)).hasSize(1);

        move(readerName, unit, thirdUnit);
        move(strangerName, thirdUnit, unit);

        assertThat(asked(reader)).hasSize(1);
        assertThat(asked(stranger)).isEmpty();
    }

    @Test
    void whoIsGivenARoleIsAskedAsLongAsHeHasIt() throws Exception {
        create("b" + mark, otherUnit, "leader");
        commit();
        publish(askingAll(add(readBy(new Parties(Set.of(), Set.of("leader"), Set.of())))));
        assertThat(asked(reader)).isEmpty();

        update("INSERT INTO security_account_roles (account_id, role_name) SELECT id, 'leader' FROM security_accounts WHERE username = ?", readerName);
        tell(readerName);
        assertThat(asked(reader)).hasSize(1);

        update("DELETE FROM security_account_roles WHERE account_id = (SELECT id FROM security_accounts WHERE username = ?)", readerName);
        tell(readerName);
        assertThat(asked(reader)).isEmpty();
    }

    @Test
    void whatWasToAppearInAColumnClosedMeanwhileGoesBack() throws Exception {
        Instant from = inMinutes(5);
        long column = add(ColumnFacts.general("动态" + mark, unit));
        long id = publish(draft("定时").inColumn(column).shown(from, null));
        keeper.run(() -> columns.close(column, version(column)));
        commit();

        turn(from);

        assertThat(own(id).status()).isEqualTo(NoticeStatus.DRAFT);
        assertThat(seenBy(reader)).isEmpty();
        assertThat(steps(id)).extracting(StepRow::act).containsExactly(StepAct.SCHEDULED, StepAct.COLUMN_CLOSED);
        assertThat(steps(id).get(1).name()).as("by itself").isNull();
        assertThat(told(publisher)).containsExactly("栏目“动态" + mark + "”已停用，待发布的通知“定时”已退回草稿，请另选栏目后再发布。");
    }

    @Test
    void whatWasReleasedBeforeTheColumnHadReviewersKeepsToItsRules() throws Exception {
        Instant from = inMinutes(5);
        long column = add(ColumnFacts.general("动态" + mark, unit));
        publish(draft("定时").inColumn(column).shown(from, null));
        change(column, ColumnFacts.general("动态" + mark, unit).reviewedBy(Set.of(), Set.of("o" + mark)));

        turn(from);

        assertThat(seenBy(reader)).extracting(NoticeRow::title).containsExactly("定时");
    }

    @Test
    void whatNobodyCouldReviewAnyMoreGoesBack() throws Exception {
        Caller second = create("b" + mark, otherUnit);
        commit();
        long column = add(ColumnFacts.general("资讯" + mark, unit).reviewedBy(Set.of(), Set.of("o" + mark, "b" + mark)));
        long id = publisher.get(() -> desk.addDraft(draft("稿").inColumn(column)));
        commit();
        publisher.run(() -> life.submit(id, own(id).version()));
        commit();

        lock("o" + mark);
        assertThat(own(id).status()).isEqualTo(NoticeStatus.OFFICE_REVIEW);
        assertThat(waiting(second)).hasSize(1);
        lock("b" + mark);

        assertThat(own(id).status()).isEqualTo(NoticeStatus.DRAFT);
        assertThat(steps(id)).extracting(StepRow::act).containsExactly(StepAct.SUBMITTED, StepAct.UNREVIEWED);
        assertThat(told(publisher)).containsExactly("栏目“资讯" + mark + "”已没有能审核通知“稿”的人员，通知已退回草稿，请联系栏目管理人员。");
    }

    @Test
    void whatOnlyItsAuthorCouldReviewAfterAChangeGoesBack() throws Exception {
        ColumnFacts facts = ColumnFacts.general("资讯" + mark, unit);
        long column = add(facts.reviewedBy(Set.of(), Set.of("o" + mark)));
        long id = publisher.get(() -> desk.addDraft(draft("稿").inColumn(column)));
        commit();
        publisher.run(() -> life.submit(id, own(id).version()));
        commit();

        change(column, facts.reviewedBy(Set.of(), Set.of("p" + mark)));

        assertThat(own(id).status()).isEqualTo(NoticeStatus.DRAFT);
        assertThat(waiting(office)).isEmpty();
        assertThat(steps(id)).extracting(StepRow::act).containsExactly(StepAct.SUBMITTED, StepAct.UNREVIEWED);
        assertThat(audited("k" + mark)).contains("notices.returnItself");

        change(column, facts.reviewedBy(Set.of(), Set.of("p" + mark)).reviewingOwn());
        publisher.run(() -> life.submit(id, own(id).version()));
        commit();
        change(column, facts.reviewedBy(Set.of(), Set.of("p" + mark)));
        assertThat(own(id).status()).as("nobody reviews his own any more").isEqualTo(NoticeStatus.DRAFT);
    }

    @Test
    void whatIsOverComesBackByTheRulesOfItsColumn() throws Exception {
        Instant until = inMinutes(5);
        ColumnFacts facts = ColumnFacts.general("资讯" + mark, unit);
        long column = add(facts);
        long id = publish(draft("短讯").inColumn(column).shown(null, until));
        turn(until);
        assertThat(own(id).status()).isEqualTo(NoticeStatus.EXPIRED);

        keeper.run(() -> columns.close(column, version(column)));
        commit();
        assertRefused(RuleViolationException.class, "notices.columnClosed", () -> publisher.run(() -> life.prolong(id, own(id).version(), null)));
        keeper.run(() -> columns.reopen(column, version(column)));
        change(column, facts.reviewedBy(Set.of(), Set.of("o" + mark)));
        assertRefused(RuleViolationException.class, "notices.overReviewed", () -> publisher.run(() -> life.prolong(id, own(id).version(), null)));
        change(column, facts.writtenBy(Parties.ofPeople(Set.of(readerName))));
        assertRefused(NotPermittedException.class, "notices.notColumnsAuthor", () -> publisher.run(() -> life.prolong(id, own(id).version(), null)));
        change(column, facts);
        publisher.run(() -> life.prolong(id, own(id).version(), null));
        commit();
        assertThat(seenBy(reader)).hasSize(1);
    }

    @Test
    void whatNobodyWouldReadIsNotReleased() throws Exception {
        long column = add(readBy(Parties.ofUnits(Set.of(thirdUnit))));
        long id = publisher.get(() -> desk.addDraft(draft("无人").inColumn(column)));
        commit();

        assertRefused(RuleViolationException.class, "notices.nobodyReached", () -> publisher.get(() -> desk.checkPublication(id, own(id).version())));
        assertRefused(RuleViolationException.class, "notices.nobodyReached", () -> publishOwn(id));
        change(column, readBy(Parties.ofUnits(Set.of(thirdUnit))).reviewedBy(Set.of(), Set.of("o" + mark)));
        assertRefused(RuleViolationException.class, "notices.nobodyReached", () -> publisher.run(() -> life.submit(id, own(id).version())));
    }

    @Test
    void theAuthorIsToldThatAReviewerChangedIt() throws Exception {
        long column = add(ColumnFacts.general("资讯" + mark, unit).reviewedBy(Set.of(), Set.of("o" + mark)));
        long id = publisher.get(() -> desk.addDraft(draft("稿").inColumn(column)));
        commit();
        publisher.run(() -> life.submit(id, own(id).version()));
        commit();

        office.run(() -> reviews.revise(id, own(id).version(), "新稿", "<p>新文</p>", List.of()));
        commit();

        assertThat(told(publisher)).containsExactly("读者o" + mark + " 在审核通知“新稿”时修改了内容，请查看。");
        assertThat(waiting(office)).containsExactly("新稿");
    }

    @Test
    void nobodyPutsAColumnBelowThatOfAnotherUnit() throws Exception {
        long theirs = add(ColumnFacts.general("甲" + mark, unit));
        long shared = all.get(() -> columns.add(null, ColumnFacts.general("共用" + mark, "")));
        commit();
        ColumnFacts own = ColumnFacts.general("乙" + mark, otherUnit);

        assertRefused(NotFoundException.class, "notices.columnNotFound", () -> otherKeeper.get(() -> columns.add(theirs, own)));
        long mine = otherKeeper.get(() -> columns.add(shared, own));
        commit();
        assertRefused(NotFoundException.class, "notices.columnNotFound", () -> otherKeeper.run(() -> columns.move(mine, version(mine), theirs)));
    }

    @Test
    void namesThatLookTheSameAreTheSame() throws Exception {
        add(ColumnFacts.general("OA动态" + mark, unit));

        assertRefused(DuplicateException.class, "notices.columnNameTaken", () -> keeper.get(() -> columns.add(null, ColumnFacts.general("OA\u200b动态" + mark, unit))));
        assertRefused(DuplicateException.class, "notices.columnNameTaken", () -> keeper.get(() -> columns.add(null, ColumnFacts.general("oa动态" + mark, unit))));
        assertInvalid("{notices.nameTooLong}", () -> keeper.get(() -> columns.add(null, readBy(Parties.ofPeople(Set.of("x".repeat(1_000_000)))))));
    }

    @Test
    void whoPutsThingsInAnotherOrderOrTakesThemBackIsKnown() throws Exception {
        add(ColumnFacts.general("前" + mark, unit));
        long last = add(ColumnFacts.general("后" + mark, unit));
        keeper.run(() -> columns.shift(last, true));
        long id = publish(draft("撤回"));
        withdraw(id, "有误");
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        commit();

        assertThat(audited("k" + mark)).contains("notices.shiftColumn");
        assertThat(audited("p" + mark)).contains("notices.takeBack");
    }

    @Test
    void whatWasOutStaysInItsColumn() throws Exception {
        long id = publish(askingAll(add(readBy(Parties.ofPeople(Set.of(readerName))))));
        withdraw(id, "有误");
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        commit();

        assertRefused(RuleViolationException.class, "notices.columnKept", () -> publisher.run(() -> desk.saveDraft(id, own(id).version(), draft("公开"))));
        publisher.run(() -> desk.saveDraft(id, own(id).version(), askingAll(own(id).draft().columnId())));
    }

    private ColumnFacts readBy(Parties readers) {
        return ColumnFacts.general("参阅" + mark, unit).readBy(ColumnKind.RESTRICTED, readers);
    }

    private NoticeDraft askingAll(long column) {
        return new NoticeDraft("请反馈", "<p>文</p>", Audience.EVERYBODY, Urgency.ROUTINE, false, inDays(1)).inColumn(column);
    }

    private long add(ColumnFacts facts) throws Exception {
        long id = keeper.get(() -> columns.add(null, facts));
        commit();
        return id;
    }

    private void change(long column, ColumnFacts facts) throws Exception {
        keeper.run(() -> columns.change(column, version(column), facts));
        commit();
    }

    private int version(long column) {
        return all.get(() -> columns.get(column)).version();
    }

    private void move(String username, String from, String to) throws Exception {
        update("UPDATE security_accounts SET unit = ? WHERE username = ?", to, username);
        commit();
        changed.fire(new AccountChanged(username));
        moved.fire(new AccountMoved(username, from, to));
        commit();
    }

    private void lock(String username) throws Exception {
        update("UPDATE security_accounts SET enabled = FALSE WHERE username = ?", username);
        tell(username);
    }

    private void tell(String username) throws Exception {
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

    private List<String> audited(String username) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement query = connection.prepareStatement("SELECT action FROM audit_entries WHERE actor = ?")) {
            query.setString(1, username);
            List<String> found = new ArrayList<>();
            for (ResultSet rows = query.executeQuery(); rows.next();) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private Instant inMinutes(int minutes) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(minutes));
    }

    /** The calendar's own transactions see what this test has committed. */
    private void turn(Instant now) throws Exception {
        transaction.commit();
        calendar.turnAt(now);
        transaction.begin();
    }

    private List<StepRow> steps(long id) {
        return publisher.get(() -> life.listSteps(id));
    }

    private List<String> asked(Caller caller) {
        return todosOf(caller, TodoKind.NOTICE_REPLY);
    }

    private List<String> waiting(Caller caller) {
        return todosOf(caller, TodoKind.NOTICE_REVIEW);
    }

    private List<String> todosOf(Caller caller, TodoKind kind) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows().stream().filter(row -> row.kind() == kind && row.unit().equals(unit))
            .map(TodoRow::title).toList();
    }

    private List<String> told(Caller caller) {
        return caller.get(() -> notifications.listOwn(FIRST)).rows().stream().map((NotificationRow row) -> row.text(Locale.SIMPLIFIED_CHINESE)).toList();
    }
}
