package org.tongzhou.core.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.Parties;
import org.tongzhou.core.notices.columns.ReviewStep;
import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Urgency;

class NoticeTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z"); // 12:00 in Asia/Shanghai
    private static final Instant TUESDAY_NOON = MONDAY_NOON.plus(Duration.ofDays(1));
    private static final Instant WEDNESDAY_NOON = MONDAY_NOON.plus(Duration.ofDays(2));

    /** The version of an entity that was never stored. */
    private static final int SEEN = 0;
    private static final int OUTDATED = -1;

    private static final ShelvedColumn COLUMN = new ShelvedColumn(1, 0, null, "通知公告", 1, false, ColumnFacts.general("通知公告", ""), Parties.NONE);

    private final Notice notice = notice(draft("<p>请反馈。</p>", Audience.EVERYBODY, TUESDAY_NOON));

    @Test
    void publishingTwiceIsRefusedAndKeepsTheFirstMoment() {
        notice.publish(SEEN, 0, MONDAY_NOON);

        assertRefused(RuleViolationException.class, "notices.publishedAlready", () -> notice.publish(OUTDATED, 0, MONDAY_NOON.plusSeconds(60)));
        assertThat(notice.getPublishedAt()).isEqualTo(MONDAY_NOON);
    }

    @Test
    void whatIsMissingIsAskedForWhenItIsPublished() {
        assertRefused(RuleViolationException.class, "notices.bodyMissing",
            () -> notice(draft("<p><br></p>", Audience.EVERYBODY, null)).publish(SEEN, 0, MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.audienceMissing",
            () -> notice(draft("<p>文</p>", Audience.ofUnits(Set.of()), null)).publish(SEEN, 0, MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.replyDuePast", () -> notice.publish(SEEN, 0, TUESDAY_NOON));
    }

    @Test
    void onlyAPublishedOneIsWithdrawnAndOnlyAWithdrawnOneTakenBack() {
        assertRefused(RuleViolationException.class, "notices.notPublished", () -> notice.withdraw(SEEN, "有误", MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.notWithdrawn", () -> notice.takeBack(SEEN, MONDAY_NOON));
        notice.publish(SEEN, 0, MONDAY_NOON);
        assertRefused(RuleViolationException.class, "notices.notWithdrawn", () -> notice.takeBack(SEEN, MONDAY_NOON));

        notice.withdraw(SEEN, " 有误 ", MONDAY_NOON);

        assertThat(notice.getStatus()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(notice.getWithdrawalReason()).isEqualTo("有误");
        assertRefused(RuleViolationException.class, "notices.notPublished", () -> notice.withdraw(SEEN, "又", MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.noDraft", () -> notice.publish(SEEN, 0, MONDAY_NOON));
    }

    @Test
    void repliesAreDueEarlierOrLaterButNotBeforeNowNorAfterItsEnd() {
        assertRefused(RuleViolationException.class, "notices.dueNotMovable", () -> notice.moveDue(SEEN, WEDNESDAY_NOON, MONDAY_NOON));
        notice.publish(SEEN, 5, MONDAY_NOON);
        assertRefused(StaleDataException.class, "notices.stale", () -> notice.moveDue(OUTDATED, WEDNESDAY_NOON, MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.dueSame", () -> notice.moveDue(SEEN, TUESDAY_NOON.plusSeconds(20), MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.duePast", () -> notice.moveDue(SEEN, MONDAY_NOON, MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.expiryBeforeReply", () -> notice.moveDue(SEEN, MONDAY_NOON.plus(Duration.ofDays(6)), MONDAY_NOON));

        notice.moveDue(SEEN, TUESDAY_NOON.minusSeconds(3600), MONDAY_NOON);
        notice.moveDue(SEEN, WEDNESDAY_NOON, TUESDAY_NOON);

        assertThat(notice.getReplyDueAt()).isEqualTo(WEDNESDAY_NOON);
        assertThat(notice.getFormerReplyDueAt()).isEqualTo(TUESDAY_NOON.minusSeconds(3600));
        notice.requireReplyTaken(true, TUESDAY_NOON);
        assertRefused(RuleViolationException.class, "notices.noReplyAsked", () -> {
            Notice plain = notice(draft("<p>文</p>", Audience.EVERYBODY, null));
            plain.publish(SEEN, 0, MONDAY_NOON);
            plain.moveDue(SEEN, WEDNESDAY_NOON, MONDAY_NOON);
        });
    }

    @Test
    void publishedAgainItSaysNothingOfAFormerDueTime() {
        notice.publish(SEEN, 0, MONDAY_NOON);
        notice.moveDue(SEEN, WEDNESDAY_NOON, MONDAY_NOON);
        notice.withdraw(SEEN, "有误", MONDAY_NOON);
        notice.takeBack(SEEN, MONDAY_NOON);
        notice.publish(SEEN, 0, MONDAY_NOON);

        assertThat(notice.getFormerReplyDueAt()).isNull();
    }

    @Test
    void readersAreAddedAndNeverTakenAway() {
        Notice some = notice(draft("<p>文</p>", Audience.ofUnits(Set.of("文电科")), null));
        Addressees heads = new Addressees(Set.of("科长"), Set.of(), Set.of());
        assertRefused(RuleViolationException.class, "notices.notWidenable", () -> some.widen(SEEN, Audience.EVERYBODY, Addressees.NONE, MONDAY_NOON));
        some.publish(SEEN, 0, MONDAY_NOON);
        assertRefused(StaleDataException.class, "notices.stale", () -> some.widen(OUTDATED, Audience.EVERYBODY, Addressees.NONE, MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.widenNothing", () -> some.widen(SEEN, Audience.ofUnits(Set.of("文电科")), Addressees.NONE, MONDAY_NOON));

        some.widen(SEEN, Audience.ofUnits(Set.of("秘书科")), heads, TUESDAY_NOON);

        assertThat(some.audience().units()).containsExactlyInAnyOrder("文电科", "秘书科");
        assertThat(some.also()).isEqualTo(heads);
        assertThat(some.getChangedAt()).isEqualTo(TUESDAY_NOON);
        some.widen(SEEN, Audience.EVERYBODY, Addressees.NONE, TUESDAY_NOON);
        assertThat(some.audience()).isEqualTo(Audience.EVERYBODY);
        assertThat(some.also()).isEqualTo(Addressees.NONE);
        assertRefused(RuleViolationException.class, "notices.widenNothing", () -> some.widen(SEEN, Audience.ofUnits(Set.of("秘书科")), heads, TUESDAY_NOON));
    }

    @Test
    void whatWasTakenBackIsGivenUpAndWithdrawnAsBefore() {
        assertRefused(RuleViolationException.class, "notices.neverPublished", () -> notice.giveUp(SEEN, MONDAY_NOON, "有误", MONDAY_NOON));
        notice.publish(SEEN, 0, MONDAY_NOON);
        assertRefused(RuleViolationException.class, "notices.noDraft", () -> notice.giveUp(SEEN, MONDAY_NOON, "有误", MONDAY_NOON));
        notice.withdraw(SEEN, "有误", MONDAY_NOON);
        notice.takeBack(SEEN, TUESDAY_NOON);
        assertRefused(StaleDataException.class, "notices.stale", () -> notice.giveUp(OUTDATED, MONDAY_NOON, "有误", TUESDAY_NOON));

        notice.giveUp(SEEN, MONDAY_NOON, "有误", TUESDAY_NOON);

        assertThat(notice.getStatus()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(notice.getWithdrawnAt()).isEqualTo(MONDAY_NOON);
        assertThat(notice.getWithdrawalReason()).isEqualTo("有误");
    }

    @Test
    void whatWasTakenBackIsCorrectedAndPublishedAgain() {
        notice.publish(SEEN, 0, MONDAY_NOON);
        notice.withdraw(SEEN, "有误", MONDAY_NOON);

        notice.takeBack(SEEN, TUESDAY_NOON);
        notice.edit(SEEN, draft("<p>更正</p>", Audience.ofUnits(Set.of("文电科")), WEDNESDAY_NOON), "xunuo", TUESDAY_NOON);
        notice.publish(SEEN, 0, TUESDAY_NOON);

        assertThat(notice.getPublishedAt()).isEqualTo(TUESDAY_NOON);
        assertThat(notice.audience()).isEqualTo(Audience.ofUnits(Set.of("文电科")));
        assertThat(notice.getWithdrawalReason()).isNull();
    }

    @Test
    void onlyADraftIsChanged() {
        notice.publish(SEEN, 0, MONDAY_NOON);

        assertRefused(RuleViolationException.class, "notices.noDraft", () -> notice.edit(SEEN, notice.draft(), "xunuo", MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.noDraft", () -> notice.requireDeletable(SEEN));
    }

    @Test
    void whatWasPublishedOnceIsKept() {
        notice.requireDeletable(SEEN);
        notice.publish(SEEN, 0, MONDAY_NOON);
        notice.withdraw(SEEN, "有误", MONDAY_NOON);
        notice.takeBack(SEEN, MONDAY_NOON);

        assertRefused(RuleViolationException.class, "notices.keptOncePublished", () -> notice.requireDeletable(SEEN));
    }

    @Test
    void whoHasNotSeenItAsItIsChangesNothing() {
        assertRefused(StaleDataException.class, "notices.stale", () -> notice.edit(OUTDATED, notice.draft(), "xunuo", MONDAY_NOON));
        assertRefused(StaleDataException.class, "notices.stale", () -> notice.publish(OUTDATED, 0, MONDAY_NOON));
        assertRefused(StaleDataException.class, "notices.stale", () -> notice.requireDeletable(OUTDATED));
        notice.publish(SEEN, 0, MONDAY_NOON);
        assertRefused(StaleDataException.class, "notices.stale", () -> notice.withdraw(OUTDATED, "有误", MONDAY_NOON));
    }

    @Test
    void whatIsReviewedGoesFromStepToStepAndOut() {
        notice.submit(SEEN, ReviewStep.SECTION, MONDAY_NOON);
        assertThat(notice.getStatus()).isEqualTo(NoticeStatus.SECTION_REVIEW);
        assertRefused(RuleViolationException.class, "notices.inReview", () -> notice.edit(SEEN, notice.draft(), "xunuo", MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.inReview", () -> notice.publish(SEEN, 0, MONDAY_NOON));

        notice.pass(SEEN, true, 7, MONDAY_NOON);
        assertThat(notice.getStatus()).isEqualTo(NoticeStatus.OFFICE_REVIEW);
        notice.revise(SEEN, " 新题 ", "<p>改过<script>x()</script></p>", "shaojing", MONDAY_NOON);
        notice.pass(SEEN, true, 7, MONDAY_NOON.plusSeconds(60));

        assertThat(notice.getStatus()).isEqualTo(NoticeStatus.PUBLISHED);
        assertThat(notice.getTitle()).isEqualTo("新题");
        assertThat(notice.getBody()).isEqualTo("<p>改过</p>");
        assertThat(notice.getExpiresAt()).as("as the column says").isEqualTo(MONDAY_NOON.plusSeconds(60).plus(Duration.ofDays(7)));
        assertRefused(RuleViolationException.class, "notices.notInReview", () -> notice.pass(SEEN, true, 7, MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.notInReview", () -> notice.giveBack(SEEN, MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.notRecallable", () -> notice.recall(SEEN, MONDAY_NOON));
    }

    @Test
    void whatIsReturnedOrRecalledIsADraftAgain() {
        notice.submit(SEEN, ReviewStep.OFFICE, MONDAY_NOON);
        assertRefused(StaleDataException.class, "notices.stale", () -> notice.pass(OUTDATED, true, 0, MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.bodyMissing", () -> notice.revise(SEEN, "题", "<p> </p>", "shaojing", MONDAY_NOON));

        notice.giveBack(SEEN, MONDAY_NOON);
        assertThat(notice.getStatus()).isEqualTo(NoticeStatus.DRAFT);
        notice.submit(SEEN, ReviewStep.OFFICE, MONDAY_NOON);
        notice.recall(SEEN, MONDAY_NOON);

        assertThat(notice.getStatus()).isEqualTo(NoticeStatus.DRAFT);
    }

    @Test
    void whatWaitsForItsMomentIsPublishedThenAndOnce() {
        Notice later = notice(draft("<p>文</p>", Audience.EVERYBODY, null).shown(TUESDAY_NOON, WEDNESDAY_NOON));
        later.publish(SEEN, 7, MONDAY_NOON);
        assertThat(later.getStatus()).isEqualTo(NoticeStatus.SCHEDULED);

        assertThat(later.publishScheduled(7, TUESDAY_NOON.minusSeconds(1))).isFalse();
        assertThat(later.publishScheduled(7, TUESDAY_NOON)).isTrue();
        assertThat(later.publishScheduled(7, TUESDAY_NOON)).isFalse();

        assertThat(later.getPublishedAt()).isEqualTo(TUESDAY_NOON);
        assertThat(later.getExpiresAt()).as("as its author says").isEqualTo(WEDNESDAY_NOON);
    }

    @Test
    void whatIsOverExpiresAndIsProlonged() {
        Notice brief = notice(draft("<p>文</p>", Audience.EVERYBODY, null).shown(null, TUESDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.expiryPast", () -> brief.publish(SEEN, 0, TUESDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.notPublished", () -> brief.prolong(SEEN, null, MONDAY_NOON));
        brief.publish(SEEN, 0, MONDAY_NOON);

        assertThat(brief.expire(TUESDAY_NOON.minusSeconds(1))).isFalse();
        assertThat(brief.expire(TUESDAY_NOON)).isTrue();
        assertThat(brief.expire(TUESDAY_NOON)).isFalse();
        assertRefused(RuleViolationException.class, "notices.expiryPast", () -> brief.prolong(SEEN, TUESDAY_NOON, TUESDAY_NOON));
        brief.prolong(SEEN, WEDNESDAY_NOON, TUESDAY_NOON);
        assertThat(brief.isOver(TUESDAY_NOON)).isFalse();
        assertThat(brief.isOver(WEDNESDAY_NOON)).as("before anybody has noticed it, too").isTrue();
        brief.prolong(SEEN, null, TUESDAY_NOON);

        assertThat(brief.getStatus()).isEqualTo(NoticeStatus.PUBLISHED);
        assertThat(brief.getExpiresAt()).isNull();
    }

    @Test
    void nothingEndsBeforeItIsToBeRepliedTo() {
        Notice brief = notice(draft("<p>文</p>", Audience.EVERYBODY, WEDNESDAY_NOON).shown(null, TUESDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.expiryBeforeReply", () -> brief.publish(SEEN, 0, MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.expiryBeforeReply", () -> brief.submit(SEEN, ReviewStep.OFFICE, MONDAY_NOON));
        Notice slow = notice(draft("<p>文</p>", Audience.EVERYBODY, WEDNESDAY_NOON));

        slow.publish(SEEN, 1, MONDAY_NOON);

        assertThat(slow.getExpiresAt()).as("its column says one day").isEqualTo(WEDNESDAY_NOON);
        assertRefused(RuleViolationException.class, "notices.expiryBeforeReply", () -> slow.prolong(SEEN, TUESDAY_NOON, MONDAY_NOON));
        slow.prolong(SEEN, WEDNESDAY_NOON.plusSeconds(60), MONDAY_NOON);
        slow.withdraw(SEEN, "有误", MONDAY_NOON);
        slow.takeBack(SEEN, MONDAY_NOON);
        slow.publish(SEEN, 1, MONDAY_NOON);
        assertThat(slow.getStatus()).isEqualTo(NoticeStatus.PUBLISHED);
    }

    @Test
    void aMomentInADistantYearIsASlip() {
        NoticeDraft written = draft("<p>文</p>", Audience.EVERYBODY, null);
        Instant slip = MONDAY_NOON.plus(Duration.ofDays(200 * 365));

        assertRefused(RuleViolationException.class, "notices.momentTooFar", () -> notice(written.shown(slip, null)));
        assertRefused(RuleViolationException.class, "notices.momentTooFar", () -> notice.edit(SEEN, written.shown(null, slip), "xunuo", MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.momentTooFar", () -> notice(draft("<p>文</p>", Audience.EVERYBODY, slip)));
        Notice out = notice(written);
        out.publish(SEEN, 0, MONDAY_NOON);
        assertRefused(RuleViolationException.class, "notices.momentTooFar", () -> out.prolong(SEEN, slip, MONDAY_NOON));
    }

    @Test
    void onlyWhatWaitsComesBackByItself() {
        assertThat(notice.sendBack(MONDAY_NOON)).isFalse();
        notice.submit(SEEN, ReviewStep.OFFICE, MONDAY_NOON);

        assertThat(notice.sendBack(TUESDAY_NOON)).isTrue();

        assertThat(notice.getStatus()).isEqualTo(NoticeStatus.DRAFT);
        notice.publish(SEEN, 0, MONDAY_NOON);
        assertThat(notice.sendBack(MONDAY_NOON)).isFalse();
    }

    @Test
    void itsWordsAreThoseOfWhoChangedThemLast() {
        assertThat(notice.getWriter()).isEqualTo("taozhengping");

        notice.edit(SEEN, notice.draft().shown(null, WEDNESDAY_NOON), "xunuo", MONDAY_NOON);
        assertThat(notice.getWriter()).as("who changed when it ends").isEqualTo("taozhengping");
        notice.edit(SEEN, draft("<p>更正</p>", Audience.EVERYBODY, null), "xunuo", MONDAY_NOON);
        assertThat(notice.getWriter()).isEqualTo("xunuo");
        notice.submit(SEEN, ReviewStep.SECTION, MONDAY_NOON);
        notice.revise(SEEN, "题", "<p>再改</p>", "shaojing", MONDAY_NOON);
        assertThat(notice.getWriter()).isEqualTo("shaojing");
        notice.restore("旧题", Slip.PLAIN, null, "taozhengping");
        assertThat(notice.getWriter()).as("who had written what it says again").isEqualTo("taozhengping");
    }

    @Test
    void onlyWhatIsOutIsCorrectedAndOnlyByOtherWordsOrFiles() {
        NoticeCorrection told = new NoticeCorrection(TUESDAY_NOON, "shaojing", " 时间有误 ");
        assertRefused(RuleViolationException.class, "notices.notCorrectable", () -> notice.correct(SEEN, "新题", "<p>新文</p>", told));
        notice.publish(SEEN, 0, MONDAY_NOON);
        assertRefused(StaleDataException.class, "notices.stale", () -> notice.correct(OUTDATED, "新题", "<p>新文</p>", told));
        assertRefused(RuleViolationException.class, "notices.correctionNothing", () -> notice.correct(SEEN, notice.getTitle(), notice.getBody(), List.of(), false, told));
        assertRefused(RuleViolationException.class, "notices.bodyMissing", () -> notice.correct(SEEN, "新题", "<p> </p>", List.of(), true, told));

        notice.correct(SEEN, "新题", "<p>新文</p>", List.of(), false, told);

        assertThat(notice.getStatus()).isEqualTo(NoticeStatus.PUBLISHED);
        assertThat(notice.getPublishedAt()).isEqualTo(MONDAY_NOON);
        assertThat(notice.getTitle()).isEqualTo("新题");
        assertThat(notice.getCorrection().getNote()).isEqualTo("时间有误");
        notice.correct(SEEN, "新题", "<p>新文</p>", List.of(), true, new NoticeCorrection(WEDNESDAY_NOON, "shaojing", "附件有误"));
        assertThat(notice.getCorrection().getNote()).isEqualTo("附件有误");
    }

    @Test
    void aReaderSeesACorrectionOnceAndWhatIsPublishedAnewHasNone() {
        NoticeReading early = new NoticeReading(notice, "xunuo");
        NoticeReading late = new NoticeReading(notice, "shaojing");
        notice.publish(SEEN, 0, MONDAY_NOON);
        early.markRead(MONDAY_NOON);
        assertThat(early.markSeen(MONDAY_NOON)).as("there is none").isFalse();
        notice.correct(SEEN, "新题", "<p>新文</p>", new NoticeCorrection(TUESDAY_NOON, "shaojing", "有误"));
        late.markRead(TUESDAY_NOON);

        assertThat(late.markSeen(WEDNESDAY_NOON)).as("he read no other").isFalse();
        assertThat(early.markSeen(WEDNESDAY_NOON)).isTrue();
        assertThat(early.markSeen(WEDNESDAY_NOON.plusSeconds(1))).isFalse();

        notice.withdraw(SEEN, "有误", WEDNESDAY_NOON);
        notice.takeBack(SEEN, WEDNESDAY_NOON);
        notice.edit(SEEN, draft("<p>再文</p>", Audience.EVERYBODY, null), "xunuo", WEDNESDAY_NOON);
        notice.publish(SEEN, 0, WEDNESDAY_NOON);
        assertThat(notice.getCorrection()).isNull();
    }

    @Test
    void onlyReadersOfWhatIsOutAreUrged() {
        assertRefused(RuleViolationException.class, "notices.notUrgeable", () -> notice.requireUrgeable(ReaderState.NOT_READ, MONDAY_NOON));
        notice.publish(SEEN, 0, MONDAY_NOON);
        notice.requireUrgeable(ReaderState.NOT_REPLIED, MONDAY_NOON);
        Notice mute = notice(draft("<p>文</p>", Audience.EVERYBODY, null));
        mute.publish(SEEN, 0, MONDAY_NOON);

        assertRefused(RuleViolationException.class, "notices.noReplyAsked", () -> mute.requireUrgeable(ReaderState.NOT_REPLIED, MONDAY_NOON));
    }

    @Test
    void readingIsConfirmedOnceWhereThatIsAsked() {
        Notice asking = notice(draft("<p>文</p>", Audience.EVERYBODY, null).confirmed(true));
        NoticeReading reading = new NoticeReading(asking, "xunuo");

        assertThat(reading.confirm(MONDAY_NOON)).isTrue();
        assertThat(reading.confirm(WEDNESDAY_NOON)).isFalse();
        assertThat(asking.draft().confirm()).isTrue();
        assertRefused(RuleViolationException.class, "notices.noConfirmationAsked", () -> new NoticeReading(notice, "xunuo").confirm(MONDAY_NOON));
        notice.publish(SEEN, 0, MONDAY_NOON);
        assertRefused(RuleViolationException.class, "notices.noConfirmationAsked", () -> notice.requireUrgeable(ReaderState.UNCONFIRMED, MONDAY_NOON));
    }

    @Test
    void whatItSaysIsWhatItHasSaidSinceItsLastCorrection() {
        notice.publish(SEEN, 0, MONDAY_NOON);
        notice.requireSaid(MONDAY_NOON);

        notice.correct(SEEN, "新题", "<p>新文</p>", new NoticeCorrection(TUESDAY_NOON, "shaojing", "有误"));

        assertRefused(StaleDataException.class, "notices.saysOther", () -> notice.requireSaid(MONDAY_NOON));
        notice.requireSaid(TUESDAY_NOON);
    }

    @Test
    void onlyWhatStandsInTheListsIsPinnedAndUnpinned() {
        assertRefused(RuleViolationException.class, "notices.notPinnable", () -> notice.pin(SEEN, true, MONDAY_NOON));
        notice.publish(SEEN, 1, MONDAY_NOON);
        assertRefused(StaleDataException.class, "notices.stale", () -> notice.pin(OUTDATED, true, MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.notPinned", () -> notice.pin(SEEN, false, MONDAY_NOON));

        notice.pin(SEEN, true, MONDAY_NOON);

        assertThat(notice.draft().pinned()).isTrue();
        assertRefused(RuleViolationException.class, "notices.pinnedAlready", () -> notice.pin(SEEN, true, MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.notPinnable", () -> notice.pin(SEEN, false, TUESDAY_NOON));
        notice.pin(SEEN, false, MONDAY_NOON);
        assertThat(notice.draft().pinned()).isFalse();
    }

    @Test
    void itIsCleanFromTheBeginning() {
        Notice attacking = notice(draft("<p onclick=\"x()\">文<script>x()</script></p>", Audience.EVERYBODY, null));

        assertThat(attacking.getBody()).isEqualTo("<p>文</p>");
    }

    @Test
    void whoHasNoUnitDraftsNothing() {
        assertRefused(RuleViolationException.class, "notices.unitMissing", () -> new Notice(notice.draft(), "xunuo", " ", MONDAY_NOON));
    }

    @Test
    void aReplyIsCorrectedUntilItIsDue() {
        NoticeReading reading = new NoticeReading(notice, "xunuo");

        reading.reply("两人", "xunuo", MONDAY_NOON);
        reading.reply(" 三人 ", "xunuo", TUESDAY_NOON);

        assertThat(details(reading, TUESDAY_NOON).reply()).isEqualTo("三人");
        assertThat(details(reading, TUESDAY_NOON).mayReply()).isTrue();
        assertRefused(RuleViolationException.class, "notices.replyFinal", () -> reading.reply("四人", "xunuo", TUESDAY_NOON.plusSeconds(1)));
        assertThat(details(reading, WEDNESDAY_NOON).mayReply()).isFalse();
    }

    @Test
    void aFirstReplyIsTakenLate() {
        NoticeReading reading = new NoticeReading(notice, "xunuo");
        assertThat(details(reading, WEDNESDAY_NOON).mayReply()).isTrue();

        reading.reply("两人", "xunuo", WEDNESDAY_NOON);

        assertThat(details(reading, WEDNESDAY_NOON).repliedAt()).isEqualTo(WEDNESDAY_NOON);
    }

    @Test
    void aReplyIsTakenOnlyWhereItIsAskedFor() {
        NoticeReading reading = new NoticeReading(notice(draft("<p>文</p>", Audience.EVERYBODY, null)), "xunuo");

        assertRefused(RuleViolationException.class, "notices.noReplyAsked", () -> reading.reply("好", "xunuo", MONDAY_NOON));
    }

    @Test
    void theFirstOpeningCounts() {
        NoticeReading reading = new NoticeReading(notice, "xunuo");

        assertThat(reading.markRead(MONDAY_NOON)).isTrue();
        assertThat(reading.markRead(TUESDAY_NOON)).isFalse();
    }

    private static NoticeDetails details(NoticeReading reading, Instant now) {
        return reading.details("陶正平", COLUMN, null, null, null, true, now);
    }

    private static NoticeDraft draft(String body, Audience audience, Instant replyDueAt) {
        return new NoticeDraft("关于反馈的通知", body, audience, Urgency.ROUTINE, false, replyDueAt);
    }

    private static Notice notice(NoticeDraft draft) {
        return new Notice(draft, "taozhengping", "市政府办公室", MONDAY_NOON);
    }

    private static void assertRefused(Class<? extends OfficeException> type, String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(type).hasFieldOrPropertyWithValue("key", key);
    }
}
