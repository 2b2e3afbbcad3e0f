package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.tongzhou.core.notices.ReviewDetails;
import org.tongzhou.core.notices.StepAct;
import org.tongzhou.core.notices.StepRow;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.security.Caller;

/** A notice from its author over those who review it to its readers, and its end. */
class NoticeReviewServiceIT extends NoticesTest {
    @Inject
    ColumnService columns;
    @Inject
    NoticeLifeService life;
    @Inject
    NoticeReviewService reviews;
    @Inject
    NoticeCalendar calendar;
    @Inject
    NotificationService notifications;
    @Inject
    TodoService todos;
    @Inject
    Clock clock;
    private Caller keeper;
    private Caller section;
    private Caller otherSection;
    private Caller office;

    @BeforeEach
    void createReviewers() throws Exception {
        if (columns == null) {
            return; // the client's side
        }
        keeper = create("k" + mark, unit, "unit-admin");
        section = create("a" + mark, otherUnit);
        otherSection = create("b" + mark, otherUnit);
        office = create("o" + mark, thirdUnit);
        commit();
    }

    @Test
    void itGoesFromStepToStepAndOut() throws Exception {
        long id = submitted(column(Set.of("a" + mark, "b" + mark, "p" + mark), Set.of("o" + mark)), "资讯");

        assertThat(own(id).status()).isEqualTo(NoticeStatus.SECTION_REVIEW);
        assertThat(seenBy(reader)).isEmpty();
        assertThat(waiting(section)).extracting(TodoRow::sourceId).containsExactly(id);
        assertThat(waiting(section).get(0).href()).endsWith("reviewId=" + id);
        assertThat(waiting(otherSection)).hasSize(1);
        assertThat(waiting(publisher)).as("his own").isEmpty();
        assertThat(waiting(office)).isEmpty();
        ReviewDetails seen = section.get(() -> reviews.open(id));
        assertThat(seen.mayReview()).isTrue();
        assertThat(seen.waitingFor()).containsExactly("读者a" + mark, "读者b" + mark);

        section.run(() -> reviews.revise(id, seen.notice().version(), "资讯（修订）", "<p>改过<script>x()</script></p>", List.of()));
        commit();
        pass(section, id, "属实");
        assertThat(waiting(section)).isEmpty();
        assertThat(waiting(otherSection)).as("one is enough").isEmpty();
        assertThat(waiting(office)).extracting(TodoRow::title).containsExactly("资讯（修订）");
        pass(office, id, "");

        assertThat(seenBy(reader)).extracting(NoticeRow::title).containsExactly("资讯（修订）");
        assertThat(reader.get(() -> notices.open(id)).body()).isEqualTo("<p>改过</p>");
        assertThat(waiting(office)).isEmpty();
        assertThat(told(publisher)).containsExactly("通知“资讯（修订）”已通过审核。", "读者a" + mark + " 在审核通知“资讯（修订）”时修改了内容，请查看。");
        assertThat(steps(id)).extracting(StepRow::act).containsExactly(StepAct.SUBMITTED, StepAct.REVISED, StepAct.PASSED_SECTION, StepAct.PASSED_OFFICE,
            StepAct.PUBLISHED);
        assertThat(steps(id)).extracting(StepRow::name).containsExactly("读者p" + mark, "读者a" + mark, "读者a" + mark, "读者o" + mark, "读者o" + mark);
        assertThat(steps(id)).extracting(StepRow::remark).containsExactly(null, "资讯", "属实", null, null);
    }

    @Test
    void whatIsReturnedGoesBackWithTheReasonAndMayComeAgain() throws Exception {
        long id = submitted(column(Set.of(), Set.of("o" + mark)), "资讯");
        assertThat(own(id).status()).as("a step without reviewers is left out").isEqualTo(NoticeStatus.OFFICE_REVIEW);
        assertInvalid("{notices.returnReasonMissing}", () -> office.run(() -> reviews.giveBack(id, version(id), " \u3000")));

        office.run(() -> reviews.giveBack(id, version(id), "数据有误"));
        commit();

        assertThat(own(id).status()).isEqualTo(NoticeStatus.DRAFT);
        assertThat(waiting(office)).isEmpty();
        assertThat(told(publisher)).containsExactly("通知“资讯”被 读者o" + mark + " 退回：数据有误");
        assertRefused(NotFoundException.class, "notices.notFound", () -> office.get(() -> reviews.open(id)));
        publisher.run(() -> life.submit(id, version(id)));
        commit();
        assertThat(waiting(office)).hasSize(1);

        publisher.run(() -> life.recall(id, version(id)));
        commit();
        assertThat(waiting(office)).isEmpty();
        assertThat(steps(id)).extracting(StepRow::act).containsExactly(StepAct.SUBMITTED, StepAct.RETURNED, StepAct.SUBMITTED, StepAct.RECALLED);
        publisher.run(() -> desk.deleteDraft(id, version(id)));
    }

    @Test
    void nobodyPassesWhatIsNotHisToReview() throws Exception {
        long id = submitted(column(Set.of("a" + mark, "p" + mark), Set.of("o" + mark)), "资讯");
        int seen = version(id);

        assertRefused(NotFoundException.class, "notices.notFound", () -> stranger.run(() -> reviews.pass(id, seen, "")));
        assertRefused(NotFoundException.class, "notices.notFound", () -> stranger.get(() -> reviews.open(id)));
        assertRefused(NotPermittedException.class, "notices.notReviewer", () -> office.run(() -> reviews.pass(id, seen, "")));
        assertRefused(NotPermittedException.class, "notices.notReviewer", () -> office.run(() -> reviews.revise(id, seen, "题", "<p>文</p>", List.of())));
        assertRefused(NotPermittedException.class, "notices.ownNotice", () -> publisher.run(() -> reviews.pass(id, seen, "")));
        assertRefused(RuleViolationException.class, "notices.inReview", () -> publisher.run(() -> desk.publish(id, seen)));
        assertRefused(RuleViolationException.class, "notices.inReview", () -> publisher.run(() -> desk.saveDraft(id, seen, draft("改").inColumn(own(id).draft().columnId()))));
        pass(section, id, "");
        assertRefused(StaleDataException.class, "notices.stale", () -> section.run(() -> reviews.pass(id, seen, "")));
        assertRefused(NotPermittedException.class, "notices.notReviewer", () -> section.run(() -> reviews.pass(id, version(id), "")));
        assertThat(own(id).status()).isEqualTo(NoticeStatus.OFFICE_REVIEW);
    }

    @Test
    void ofTwoWhoPassTheSecondIsTold() throws Exception {
        long id = submitted(column(Set.of("a" + mark, "b" + mark), Set.of()), "资讯");
        int seen = version(id);

        section.run(() -> reviews.pass(id, seen, ""));
        commit();

        assertRefused(StaleDataException.class, "notices.stale", () -> otherSection.run(() -> reviews.pass(id, seen, "")));
        assertRefused(RuleViolationException.class, "notices.notInReview", () -> otherSection.run(() -> reviews.pass(id, version(id), "")));
        assertThat(seenBy(reader)).hasSize(1);
    }

    @Test
    void whatIsReviewedIsNotPublishedPastTheReview() throws Exception {
        long column = column(Set.of(), Set.of("o" + mark));
        long id = publisher.get(() -> desk.addDraft(draft("资讯").inColumn(column)));
        long free = publisher.get(() -> desk.addDraft(draft("通知")));
        commit();

        assertRefused(RuleViolationException.class, "notices.reviewNeeded", () -> publishOwn(id));
        assertRefused(RuleViolationException.class, "notices.noReview", () -> publisher.run(() -> life.submit(free, version(free))));
        assertThat(publisher.get(() -> life.listNextReviewers(id))).containsExactly("读者o" + mark);
        assertThat(publisher.get(() -> life.listNextReviewers(free))).isEmpty();
    }

    @Test
    void whoWroteItReviewsItWhereTheColumnSaysSo() throws Exception {
        ColumnFacts alone = ColumnFacts.general("自审" + mark, unit).reviewedBy(Set.of(), Set.of("p" + mark));
        long strict = keeper.get(() -> columns.add(null, alone));
        commit();
        long id = publisher.get(() -> desk.addDraft(draft("资讯").inColumn(strict)));
        commit();
        assertRefused(RuleViolationException.class, "notices.noReviewer", () -> publisher.run(() -> life.submit(id, version(id))));

        keeper.run(() -> columns.change(strict, keeper.get(() -> columns.get(strict)).version(), alone.reviewingOwn()));
        commit();
        publisher.run(() -> life.submit(id, version(id)));
        commit();
        pass(publisher, id, "");

        assertThat(seenBy(reader)).hasSize(1);
    }

    @Test
    void whereReviewersChangeWhatWaitsIsTheNewOnes() throws Exception {
        long column = column(Set.of(), Set.of("o" + mark));
        long id = submitted(column, "资讯");
        ColumnFacts facts = keeper.get(() -> columns.get(column)).facts();
        assertRefused(RuleViolationException.class, "notices.columnReviewWaits",
            () -> keeper.run(() -> columns.change(column, columns.get(column).version(), facts.reviewedBy(Set.of(), Set.of()))));

        keeper.run(() -> columns.change(column, columns.get(column).version(), facts.reviewedBy(Set.of(), Set.of("a" + mark))));
        commit();

        assertThat(waiting(office)).isEmpty();
        assertThat(waiting(section)).hasSize(1);
        assertRefused(NotFoundException.class, "notices.notFound", () -> office.run(() -> reviews.pass(id, version(id), "")));
        keeper.run(() -> columns.close(column, columns.get(column).version()));
        commit();
        assertRefused(RuleViolationException.class, "notices.columnClosed", () -> section.run(() -> reviews.pass(id, version(id), "")));
        section.run(() -> reviews.giveBack(id, version(id), "栏目停用"));
    }

    @Test
    void itIsPublishedWhenItsMomentComesAndLeavesByItself() throws Exception {
        Instant from = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(5));
        Instant until = from.plus(Duration.ofMinutes(5));
        long id = publish(asking("定时", until).shown(from, until));
        assertThat(own(id).status()).isEqualTo(NoticeStatus.SCHEDULED);
        assertThat(seenBy(reader)).isEmpty();

        turn(from.minusSeconds(1));
        assertThat(seenBy(reader)).isEmpty();
        turn(from);
        turn(from);
        assertThat(seenBy(reader)).extracting(NoticeRow::title).containsExactly("定时");
        assertThat(open(reader)).hasSize(1);

        turn(until);
        assertThat(own(id).status()).isEqualTo(NoticeStatus.EXPIRED);
        assertThat(seenBy(reader)).isEmpty();
        assertThat(open(reader)).as("nothing is asked any more").isEmpty();
        assertRefused(NotFoundException.class, "notices.notFound", () -> reader.get(() -> notices.open(id)));

        publisher.run(() -> life.prolong(id, version(id), null));
        commit();
        assertThat(seenBy(reader)).hasSize(1);
        assertThat(open(reader)).hasSize(1);
        assertThat(steps(id)).extracting(StepRow::act)
            .containsExactly(StepAct.SCHEDULED, StepAct.PUBLISHED, StepAct.EXPIRED, StepAct.PROLONGED);
        assertThat(steps(id).get(1).name()).as("by itself").isNull();
        assertRefused(RuleViolationException.class, "notices.expiryPast", () -> publisher.run(() -> life.prolong(id, version(id), Instant.EPOCH)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.run(() -> life.prolong(id, version(id), null)));
    }

    @Test
    void whatWaitsForItsMomentIsTakenBackInTime() throws Exception {
        Instant from = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(5));
        long id = publish(draft("定时").shown(from, null));
        publisher.run(() -> life.recall(id, version(id)));
        commit();

        turn(from);

        assertThat(own(id).status()).isEqualTo(NoticeStatus.DRAFT);
        assertRefused(RuleViolationException.class, "notices.notRecallable", () -> publisher.run(() -> life.recall(id, version(id))));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.run(() -> life.recall(id, version(id))));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> life.listSteps(id)));
    }

    @Test
    void whatTheColumnSaysOfItsLifeHolds() throws Exception {
        long column = keeper.get(() -> columns.add(null, ColumnFacts.general("短期" + mark, unit).living(7)));
        commit();

        long id = publish(draft("短期").inColumn(column));

        assertThat(own(id).draft().expiresAt()).isEqualTo(own(id).publishedAt().plus(Duration.ofDays(7)));
    }

    private long column(Set<String> sectionReviewers, Set<String> officeReviewers) throws Exception {
        long id = keeper.get(() -> columns.add(null, ColumnFacts.general("资讯" + mark, unit).reviewedBy(sectionReviewers, officeReviewers)));
        commit();
        return id;
    }

    private long submitted(long column, String title) throws Exception {
        NoticeDraft written = draft(title).inColumn(column);
        long id = publisher.get(() -> desk.addDraft(written));
        commit();
        publisher.run(() -> life.submit(id, version(id)));
        commit();
        return id;
    }

    private void pass(Caller reviewer, long id, String remark) throws Exception {
        reviewer.run(() -> reviews.pass(id, version(id), remark));
        commit();
    }

    /** The calendar's own transactions see what this test has committed. */
    private void turn(Instant now) throws Exception {
        transaction.commit();
        calendar.turnAt(now);
        transaction.begin();
    }

    private int version(long id) {
        return own(id).version();
    }

    private List<StepRow> steps(long id) {
        return publisher.get(() -> life.listSteps(id));
    }

    private List<TodoRow> waiting(Caller caller) {
        return all(caller, TodoKind.NOTICE_REVIEW);
    }

    private List<TodoRow> open(Caller caller) {
        return all(caller, TodoKind.NOTICE_REPLY);
    }

    private List<TodoRow> all(Caller caller, TodoKind kind) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows().stream().filter(row -> row.kind() == kind && row.unit().equals(unit)).toList();
    }

    private List<String> told(Caller caller) {
        return caller.get(() -> notifications.listOwn(FIRST)).rows().stream().map((NotificationRow row) -> row.text(Locale.SIMPLIFIED_CHINESE)).toList();
    }
}
