package org.tongzhou.core.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
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

    private final Notice notice = notice(draft("<p>请反馈。</p>", Audience.EVERYBODY, TUESDAY_NOON));

    @Test
    void publishingTwiceIsRefusedAndKeepsTheFirstMoment() {
        notice.publish(SEEN, MONDAY_NOON);

        assertRefused(RuleViolationException.class, "notices.publishedAlready", () -> notice.publish(OUTDATED, MONDAY_NOON.plusSeconds(60)));
        assertThat(notice.getPublishedAt()).isEqualTo(MONDAY_NOON);
    }

    @Test
    void whatIsMissingIsAskedForWhenItIsPublished() {
        assertRefused(RuleViolationException.class, "notices.bodyMissing",
            () -> notice(draft("<p><br></p>", Audience.EVERYBODY, null)).publish(SEEN, MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.audienceMissing",
            () -> notice(draft("<p>文</p>", Audience.ofUnits(Set.of()), null)).publish(SEEN, MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.replyDuePast", () -> notice.publish(SEEN, TUESDAY_NOON));
    }

    @Test
    void onlyAPublishedOneIsWithdrawnAndOnlyAWithdrawnOneTakenBack() {
        assertRefused(RuleViolationException.class, "notices.notPublished", () -> notice.withdraw(SEEN, "有误", MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.notWithdrawn", () -> notice.takeBack(SEEN, MONDAY_NOON));
        notice.publish(SEEN, MONDAY_NOON);
        assertRefused(RuleViolationException.class, "notices.notWithdrawn", () -> notice.takeBack(SEEN, MONDAY_NOON));

        notice.withdraw(SEEN, " 有误 ", MONDAY_NOON);

        assertThat(notice.getStatus()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(notice.getWithdrawalReason()).isEqualTo("有误");
        assertRefused(RuleViolationException.class, "notices.notPublished", () -> notice.withdraw(SEEN, "又", MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.noDraft", () -> notice.publish(SEEN, MONDAY_NOON));
    }

    @Test
    void whatWasTakenBackIsCorrectedAndPublishedAgain() {
        notice.publish(SEEN, MONDAY_NOON);
        notice.withdraw(SEEN, "有误", MONDAY_NOON);

        notice.takeBack(SEEN, TUESDAY_NOON);
        notice.edit(SEEN, draft("<p>更正</p>", Audience.ofUnits(Set.of("文电科")), WEDNESDAY_NOON), TUESDAY_NOON);
        notice.publish(SEEN, TUESDAY_NOON);

        assertThat(notice.getPublishedAt()).isEqualTo(TUESDAY_NOON);
        assertThat(notice.audience()).isEqualTo(Audience.ofUnits(Set.of("文电科")));
        assertThat(notice.getWithdrawalReason()).isNull();
    }

    @Test
    void onlyADraftIsChanged() {
        notice.publish(SEEN, MONDAY_NOON);

        assertRefused(RuleViolationException.class, "notices.noDraft", () -> notice.edit(SEEN, notice.draft(), MONDAY_NOON));
        assertRefused(RuleViolationException.class, "notices.noDraft", () -> notice.requireDeletable(SEEN));
    }

    @Test
    void whatWasPublishedOnceIsKept() {
        notice.requireDeletable(SEEN);
        notice.publish(SEEN, MONDAY_NOON);
        notice.withdraw(SEEN, "有误", MONDAY_NOON);
        notice.takeBack(SEEN, MONDAY_NOON);

        assertRefused(RuleViolationException.class, "notices.keptOncePublished", () -> notice.requireDeletable(SEEN));
    }

    @Test
    void whoHasNotSeenItAsItIsChangesNothing() {
        assertRefused(StaleDataException.class, "notices.stale", () -> notice.edit(OUTDATED, notice.draft(), MONDAY_NOON));
        assertRefused(StaleDataException.class, "notices.stale", () -> notice.publish(OUTDATED, MONDAY_NOON));
        assertRefused(StaleDataException.class, "notices.stale", () -> notice.requireDeletable(OUTDATED));
        notice.publish(SEEN, MONDAY_NOON);
        assertRefused(StaleDataException.class, "notices.stale", () -> notice.withdraw(OUTDATED, "有误", MONDAY_NOON));
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
        return reading.details("陶正平", null, now);
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
