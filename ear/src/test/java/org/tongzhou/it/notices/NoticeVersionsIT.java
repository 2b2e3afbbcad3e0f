package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.Addressees;
import org.tongzhou.core.notices.ComparedLine;
import org.tongzhou.core.notices.ComparedRun;
import org.tongzhou.core.notices.NoticeCopyService;
import org.tongzhou.core.notices.NoticeCorrectionService;
import org.tongzhou.core.notices.NoticeDetails;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeLifeService;
import org.tongzhou.core.notices.NoticeReviewService;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.NoticeVersionService;
import org.tongzhou.core.notices.OwnNotice;
import org.tongzhou.core.notices.StepAct;
import org.tongzhou.core.notices.StepRow;
import org.tongzhou.core.notices.VersionComparison;
import org.tongzhou.core.notices.VersionOrigin;
import org.tongzhou.core.notices.VersionRow;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.slips.ComparedField;
import org.tongzhou.core.notices.slips.FieldKind;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.notices.slips.SlipField;
import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.security.Caller;

/** The texts of a notice: kept, compared, corrected before its readers' eyes, and begun anew. */
class NoticeVersionsIT extends NoticesTest {
    @Inject
    ColumnService columns;
    @Inject
    NoticeLifeService life;
    @Inject
    NoticeReviewService reviews;
    @Inject
    NoticeVersionService versions;
    @Inject
    NoticeCorrectionService corrections;
    @Inject
    NoticeCopyService copies;
    @Inject
    NotificationService notifications;
    @Inject
    TodoService todos;
    private Caller keeper;
    private Caller office;

    @BeforeEach
    void createReviewer() throws Exception {
        if (columns == null) {
            return; // the client's side
        }
        keeper = create("k" + mark, unit, "unit-admin");
        office = create("o" + mark, thirdUnit);
        commit();
    }

    @Test
    void eachTextIsKeptAndTwoAreCompared() throws Exception {
        long id = reviewed("稿");
        office.run(() -> reviews.revise(id, own(id).version(), "稿", "<p>内容已核</p>", List.of()));
        commit();
        office.run(() -> reviews.pass(id, own(id).version(), ""));
        commit();

        List<VersionRow> rows = publisher.get(() -> versions.list(id));
        assertThat(rows).extracting(VersionRow::origin).as("passing changes nothing").containsExactly(VersionOrigin.REVISED, VersionOrigin.SUBMITTED);
        assertThat(rows).extracting(VersionRow::published).as("the last is the one that is read").containsExactly(true, false);
        assertThat(rows).extracting(VersionRow::by).containsExactly("读者o" + mark, "读者p" + mark);
        assertThat(rows).extracting(VersionRow::ordinal).containsExactly(2, 1);
        VersionComparison compared = office.get(() -> versions.compare(id, 1, 2));
        assertThat(compared.body()).hasSize(1);
        assertThat(compared.body().get(0).runs()).containsExactly(new ComparedRun(ComparedRun.Kind.SAME, "内容"), new ComparedRun(ComparedRun.Kind.ADDED, "已核"));
        assertRefused(NotFoundException.class, "notices.versionNotFound", () -> publisher.get(() -> versions.compare(id, 1, 3)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> reader.get(() -> versions.list(id)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> versions.compare(id, 1, 2)));
    }

    @Test
    void aTextThatSomebodyWritesOverIsKept() throws Exception {
        long id = publisher.get(() -> desk.addDraft(draft("甲写的")));
        commit();

        publisher.run(() -> versions.keep(id));
        commit();
        publisher.run(() -> desk.saveDraft(id, own(id).version(), draft("乙写的")));
        publisher.run(() -> versions.keep(id));
        commit();

        assertThat(publisher.get(() -> versions.list(id))).extracting(VersionRow::origin).containsExactly(VersionOrigin.WRITTEN, VersionOrigin.WRITTEN);
        assertThat(publisher.get(() -> versions.compare(id, 1, 2)).title()).flatExtracting(ComparedLine::runs).extracting(ComparedRun::text)
            .anyMatch(text -> text.contains("甲")).anyMatch(text -> text.contains("乙"));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.run(() -> versions.keep(id)));
    }

    @Test
    void aTextThatIsKeptIsThatOfWhoWroteItAndNotOfWhoDidSomethingElse() throws Exception {
        Caller colleague = create("d" + mark, unit, "publisher");
        commit();
        long id = publisher.get(() -> desk.addDraft(draft("甲写的")));
        commit();
        colleague.run(() -> desk.saveDraft(id, own(id).version(), draft("乙写的")));
        commit();

        publisher.run(() -> versions.keep(id)); // the author writes over it
        publisher.run(() -> desk.saveDraft(id, own(id).version(), draft("甲再写的")));
        commit();
        colleague.run(() -> desk.saveDraft(id, own(id).version(), draft("甲再写的").shown(null, Instant.now().plus(Duration.ofDays(9)))));
        colleague.run(() -> versions.keep(id));
        commit();

        assertThat(publisher.get(() -> versions.list(id))).extracting(VersionRow::by).containsExactly("读者p" + mark, "读者d" + mark);
    }

    @Test
    void aSlipThatChangesMakesAnotherVersion() throws Exception {
        SlipField name = SlipField.of(1, FieldKind.LINE, "姓名", true);
        SlipField car = SlipField.of(2, FieldKind.LINE, "车牌号", false);
        SlipField guest = SlipField.of(1, FieldKind.LINE, "参会人", true);
        SlipField day = SlipField.of(3, FieldKind.DAY, "到达日期", false);
        long id = publish(asking("培训", inDays(1)).asking(new Slip(false, List.of(name, car))));
        withdraw(id, "漏项");
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        commit();
        assertThat(publisher.get(() -> versions.list(id))).as("nothing has changed yet").extracting(VersionRow::origin).containsExactly(VersionOrigin.PUBLISHED);

        publisher.run(() -> desk.saveDraft(id, own(id).version(), asking("培训", inDays(2)).asking(new Slip(true, List.of(day, guest)))));
        commit();
        publishOwn(id);
        commit();

        assertThat(publisher.get(() -> versions.list(id))).extracting(VersionRow::ordinal).containsExactly(2, 1);
        VersionComparison compared = publisher.get(() -> versions.compare(id, 1, 2));
        assertThat(compared.isWordsDiffer()).isFalse();
        assertThat(compared.dueBefore()).isEqualTo(inDays(1));
        assertThat(compared.dueAfter()).isEqualTo(inDays(2));
        assertThat(compared.slip().isGiversDiffer()).isTrue();
        assertThat(compared.slip().getFields()).containsExactly(new ComparedField(car, null), new ComparedField(null, day), new ComparedField(name, guest));
        assertThat(publisher.get(() -> versions.compare(id, 2, 2)).slip().isDiffering()).isFalse();
    }

    @Test
    void whoHasReadItIsToldThatItWasCorrected() throws Exception {
        Caller colleague = create("c" + mark, unit);
        commit();
        long id = publish(asking("会议", inDays(1)));
        reader.get(() -> notices.open(id));
        commit();

        publisher.run(() -> corrections.correct(id, own(id).version(), "会议（改期）", "<p>请反馈<script>x()</script></p>", List.of(), "时间有误"));
        commit();

        assertThat(told(reader)).contains("您读过的通知“会议（改期）”已更正：时间有误");
        assertThat(told(colleague)).as("he has not read it").noneMatch(text -> text.contains("已更正"));
        assertThat(seenBy(reader)).singleElement().satisfies(row -> {
            assertThat(row.corrected()).isTrue();
            assertThat(row.outdated()).isTrue();
        });
        assertThat(seenBy(colleague)).singleElement().satisfies(row -> assertThat(row.outdated()).isFalse());
        assertThat(asked(colleague)).containsExactly("会议（改期）");
        NoticeDetails opened = reader.get(() -> notices.open(id));
        commit();
        assertThat(opened.body()).isEqualTo("<p>请反馈</p>");
        assertThat(opened.correction().note()).isEqualTo("时间有误");
        assertThat(opened.correction().by()).isEqualTo("读者p" + mark);
        assertThat(seenBy(reader)).extracting(NoticeRow::outdated).containsExactly(false);
        assertThat(publisher.get(() -> versions.list(id))).extracting(VersionRow::origin).containsExactly(VersionOrigin.CORRECTED, VersionOrigin.PUBLISHED);
        assertThat(publisher.get(() -> life.listSteps(id))).extracting(StepRow::act).containsExactly(StepAct.PUBLISHED, StepAct.CORRECTED);
        assertThat(publisher.get(() -> desk.getReach(id)).read()).as("who has read it, has").isEqualTo(2);
    }

    @Test
    void nobodyCorrectsWhatIsNotHisOrPastTheReview() throws Exception {
        long free = publish(draft("通知"));
        int seen = own(free).version();
        assertRefused(NotFoundException.class, "notices.notFound", () -> reader.run(() -> corrections.correct(free, seen, "改", "<p>改</p>", List.of(), "误")));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> corrections.open(free)));
        assertInvalid("{notices.correctionMissing}", () -> publisher.run(() -> corrections.correct(free, seen, "改", "<p>改</p>", List.of(), " \u3000")));
        assertRefused(StaleDataException.class, "notices.stale", () -> publisher.run(() -> corrections.correct(free, seen - 1, "改", "<p>改</p>", List.of(), "误")));
        withdraw(free, "有误");
        assertRefused(RuleViolationException.class, "notices.notCorrectable", () -> publisher.run(() -> corrections.correct(free, own(free).version(), "改", "<p>改</p>", List.of(), "误")));

        long id = reviewed("稿");
        office.run(() -> reviews.pass(id, own(id).version(), ""));
        commit();
        assertThat(publisher.get(() -> corrections.mayCorrect(id))).isFalse();
        assertThat(office.get(() -> corrections.mayCorrect(id))).isTrue();
        assertRefused(NotPermittedException.class, "notices.reviewersCorrect",
            () -> publisher.run(() -> corrections.correct(id, own(id).version(), "改", "<p>改</p>", List.of(), "误")));
        office.run(() -> corrections.correct(id, own(id).version(), "改", "<p>改</p>", List.of(), "误"));
        commit();
        assertThat(seenBy(reader)).extracting(NoticeRow::title).contains("改");
    }

    @Test
    void whoHasTheLastWordTakesItFromItsReaders() throws Exception {
        long id = reviewed("错稿");
        office.run(() -> reviews.pass(id, own(id).version(), ""));
        commit();
        int seen = own(id).version();
        assertRefused(NotPermittedException.class, "notices.reviewersCorrect", () -> publisher.run(() -> corrections.withdraw(id, seen, "有误")));
        assertRefused(NotFoundException.class, "notices.notFound", () -> reader.run(() -> corrections.withdraw(id, seen, "有误")));
        assertInvalid("{notices.reasonMissing}", () -> office.run(() -> corrections.withdraw(id, seen, " ")));
        assertRefused(StaleDataException.class, "notices.stale", () -> office.run(() -> corrections.withdraw(id, seen - 1, "有误")));

        office.run(() -> corrections.withdraw(id, seen, "数字有误"));
        commit();

        assertThat(own(id).status()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(seenBy(reader)).extracting(NoticeRow::title).doesNotContain("错稿");
        assertThat(told(publisher)).anyMatch(text -> text.contains("错稿") && text.contains("数字有误"));
    }

    @Test
    void whoReviewsCorrectsNotWhatHeWroteHimself() throws Exception {
        long id = reviewed("稿", "o" + mark, "p" + mark);
        office.run(() -> reviews.pass(id, own(id).version(), ""));
        commit();

        assertThat(publisher.get(() -> corrections.mayCorrect(id))).isFalse();
        assertRefused(NotPermittedException.class, "notices.reviewersCorrect",
            () -> publisher.run(() -> corrections.correct(id, own(id).version(), "改", "<p>改</p>", List.of(), "误")));
        assertThat(office.get(() -> corrections.mayCorrect(id))).isTrue();
    }

    @Test
    void whoPublishesNoMoreHasNoMoreToDoWithWhatHeWrote() throws Exception {
        long id = publish(draft("通知"));
        int seen = own(id).version();
        revoke("p" + mark);

        assertRefused(NotFoundException.class, "notices.notFound", () -> publisher.run(() -> corrections.correct(id, seen, "改", "<p>改</p>", List.of(), "误")));
        assertRefused(NotFoundException.class, "notices.notFound", () -> publisher.get(() -> corrections.open(id)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> publisher.get(() -> versions.list(id)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> publisher.get(() -> reviews.open(id)));
    }

    @Test
    void whatWaitsForItsMomentIsNotCalledPublished() throws Exception {
        long id = publish(draft("定时").shown(inDays(-26_000), null));
        assertThat(own(id).status()).isEqualTo(NoticeStatus.SCHEDULED);

        publisher.run(() -> life.recall(id, own(id).version()));
        commit();

        assertThat(publisher.get(() -> versions.list(id))).singleElement().satisfies(row -> {
            assertThat(row.origin()).isEqualTo(VersionOrigin.SCHEDULED);
            assertThat(row.published()).isFalse();
        });
    }

    @Test
    void aDraftThatWasHandedInIsDeletedWithItsTexts() throws Exception {
        long id = reviewed("稿");
        office.run(() -> reviews.giveBack(id, own(id).version(), "不用"));
        commit();
        publisher.run(() -> desk.deleteDraft(id, own(id).version()));
        commit();

        assertRefused(NotFoundException.class, "notices.notFound", () -> publisher.get(() -> versions.list(id)));
    }

    @Test
    void whatWasTakenBackAndIsGivenUpIsWithdrawnAsItWas() throws Exception {
        long id = publish(asking("通知" + mark, inDays(1)));
        int out = own(id).version();
        assertRefused(RuleViolationException.class, "notices.noDraft", () -> publisher.run(() -> desk.giveUp(id, out)));
        withdraw(id, "有误");
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        commit();
        publisher.run(() -> desk.saveDraft(id, own(id).version(), draft("改过" + mark)));
        commit();
        int seen = own(id).version();
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.run(() -> desk.giveUp(id, seen)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.run(() -> desk.giveUp(id, seen)));
        assertRefused(StaleDataException.class, "notices.stale", () -> publisher.run(() -> desk.giveUp(id, seen - 1)));

        publisher.run(() -> desk.giveUp(id, seen));
        commit();

        assertThat(own(id)).satisfies(notice -> {
            assertThat(notice.status()).isEqualTo(NoticeStatus.WITHDRAWN);
            assertThat(notice.withdrawalReason()).isEqualTo("有误");
            assertThat(notice.draft().title()).isEqualTo("通知" + mark);
            assertThat(notice.draft().body()).isEqualTo("<p>请反馈</p>");
            assertThat(notice.draft().replyDueAt()).isEqualTo(inDays(1));
        });
        assertThat(publisher.get(() -> versions.list(id))).as("what was written since is kept").extracting(VersionRow::title).containsExactly("改过" + mark, "通知" + mark);
        assertThat(publisher.get(() -> life.listSteps(id))).last().extracting(StepRow::act).isEqualTo(StepAct.GIVEN_UP);
        long draft = publisher.get(() -> desk.addDraft(draft("草稿" + mark)));
        commit();
        assertRefused(RuleViolationException.class, "notices.neverPublished", () -> publisher.run(() -> desk.giveUp(draft, own(draft).version())));
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        commit();
        publishOwn(id);
        commit();
        assertThat(seenBy(reader)).extracting(NoticeRow::title).contains("通知" + mark);
    }

    @Test
    void whatIsCopiedIsADraftWithoutItsMoments() throws Exception {
        long id = publish(asking("年度考核", inDays(1)));

        long copy = publisher.get(() -> copies.copy(id));
        commit();

        OwnNotice draft = own(copy);
        assertThat(draft.status()).isEqualTo(NoticeStatus.DRAFT);
        assertThat(draft.draft().title()).isEqualTo("年度考核");
        assertThat(draft.draft().body()).isEqualTo("<p>请反馈</p>");
        assertThat(draft.draft().audience().units()).containsExactly(unit);
        assertThat(draft.draft().replyDueAt()).isNull();
        assertThat(draft.draft().columnId()).isEqualTo(Columns.DEFAULT_ID);
        assertThat(publisher.get(() -> versions.list(copy))).isEmpty();
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> copies.copy(id)));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.get(() -> copies.copy(id)));
    }

    @Test
    void whoCopiesWhatHeOnlyReadsIsNotToldWhomItAddresses() throws Exception {
        long id = publish(draft("只发几个人").addressing(new Addressees(Set.of(), Set.of(), Set.of(strangerName, "q" + mark))));
        long forAll = publish(new NoticeDraft("发全市", "<p>内容</p>", Audience.EVERYBODY, Urgency.ROUTINE, false, null));

        long copy = otherPublisher.get(() -> copies.copy(id));
        long copyForAll = otherPublisher.get(() -> copies.copy(forAll));
        commit();

        NoticeDraft copied = otherPublisher.get(() -> desk.getOwn(copy)).draft();
        assertThat(copied.title()).isEqualTo("只发几个人");
        assertThat(copied.audience().isEmpty()).isTrue();
        assertThat(copied.also().isEmpty()).isTrue();
        assertThat(otherPublisher.get(() -> desk.getOwn(copyForAll)).draft().audience().everybody()).isTrue();
    }

    private void revoke(String username) throws Exception {
        try (Connection connection = dataSource.getConnection(); PreparedStatement update = connection.prepareStatement(
                "DELETE FROM security_account_roles WHERE account_id = (SELECT id FROM security_accounts WHERE username = ?)")) {
            update.setString(1, username);
            update.executeUpdate();
        }
        changed.fire(new AccountChanged(username));
        commit();
    }

    private long reviewed(String title) throws Exception {
        return reviewed(title, "o" + mark);
    }

    private long reviewed(String title, String... reviewers) throws Exception {
        long column = keeper.get(() -> columns.add(null, ColumnFacts.general("资讯" + mark, unit).reviewedBy(Set.of(), Set.of(reviewers))));
        commit();
        long id = publisher.get(() -> desk.addDraft(draft(title).inColumn(column)));
        commit();
        publisher.run(() -> life.submit(id, own(id).version()));
        commit();
        return id;
    }

    private List<String> asked(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows().stream()
            .filter(row -> row.kind() == TodoKind.NOTICE_REPLY && row.unit().equals(unit)).map(TodoRow::title).toList();
    }

    private List<String> told(Caller caller) {
        List<String> texts = new ArrayList<>();
        caller.get(() -> notifications.listOwn(FIRST)).rows().forEach((NotificationRow row) -> texts.add(row.text(Locale.SIMPLIFIED_CHINESE)));
        return texts;
    }
}
