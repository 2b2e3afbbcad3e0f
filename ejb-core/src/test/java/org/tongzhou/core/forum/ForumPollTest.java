package org.tongzhou.core.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.RuleViolationException;

class ForumPollTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z"); // 12:00 in Asia/Shanghai
    private static final Instant TUESDAY_NOON = MONDAY_NOON.plus(Duration.ofDays(1));

    private final ForumBoard board = new ForumBoard(new BoardDraft("交流", "", Audience.EVERYBODY, Set.of(), true), 1);
    private final ForumTopic topic = new ForumTopic(board, "活动", new Signature("a", "甲", "综合科"), MONDAY_NOON);

    private static PollDraft draft(PollResults results, boolean secret, boolean changeable, int most, String... options) {
        return new PollDraft("哪天合适？", List.of(options), most, TUESDAY_NOON, results, secret, changeable);
    }

    private ForumPoll poll(PollResults results) {
        return new ForumPoll(topic, "a", draft(results, false, true, 1, "周二", "周四"), MONDAY_NOON);
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(RuleViolationException.class).hasFieldOrPropertyWithValue("key", key);
    }

    @Test
    void itIsVotedInUntilItsEndWhereSomethingCanBeWritten() {
        ForumPoll poll = poll(PollResults.ALWAYS);

        assertThatCode(() -> poll.requireVotable(TUESDAY_NOON.minusMillis(1))).doesNotThrowAnyException();
        refused("forum.pollOver", () -> poll.requireVotable(TUESDAY_NOON));
        topic.lock(true);
        refused("forum.topicLocked", () -> poll.requireVotable(MONDAY_NOON));
    }

    @Test
    void oneThatMakesNoSenseIsRefused() {
        refused("forum.pollOptionTwice", () -> new ForumPoll(topic, "a", draft(PollResults.ALWAYS, false, false, 1, "周二", " 周二"), MONDAY_NOON));
        refused("forum.pollChoicesWrong", () -> new ForumPoll(topic, "a", draft(PollResults.ALWAYS, false, false, 3, "周二", "周四"), MONDAY_NOON));
        refused("forum.pollEndWrong", () -> new ForumPoll(topic, "a", draft(PollResults.ALWAYS, false, false, 1, "周二", "周四"), TUESDAY_NOON));
        refused("forum.pollEndWrong", () -> new ForumPoll(topic, "a", draft(PollResults.ALWAYS, false, false, 1, "周二", "周四"), MONDAY_NOON.minus(ForumPoll.LONGEST)));
    }

    @Test
    void aSecretVoteCannotBeChangedAsNobodyKnowsWhatItWas() {
        refused("forum.pollSecretStays", () -> new ForumPoll(topic, "a", draft(PollResults.ALWAYS, true, true, 1, "周二", "周四"), MONDAY_NOON));
    }

    @Test
    void itsFiguresAreToldWhenItsStarterSaid() {
        assertThat(poll(PollResults.ALWAYS).isTold(false, MONDAY_NOON)).isTrue();
        assertThat(poll(PollResults.VOTED).isTold(false, MONDAY_NOON)).isFalse();
        assertThat(poll(PollResults.VOTED).isTold(true, MONDAY_NOON)).isTrue();
        assertThat(poll(PollResults.ENDED).isTold(true, MONDAY_NOON)).isFalse();
        assertThat(poll(PollResults.ENDED).isTold(false, TUESDAY_NOON)).isTrue();
    }

    @Test
    void whatIsEndedOrRemovedIsSoOnceAndSaysWhy() {
        ForumPoll poll = poll(PollResults.ENDED);

        poll.close("版主", " 人数已满 ", MONDAY_NOON);

        assertThat(poll.isTold(false, MONDAY_NOON)).isTrue();
        assertThat(poll.closing()).isEqualTo(new Deletion(MONDAY_NOON, "版主", "人数已满"));
        refused("forum.pollOver", () -> poll.close("版主", "再", MONDAY_NOON));
        poll.remove("版主", "离题", TUESDAY_NOON);
        refused("forum.pollRemoved", () -> poll.remove("版主", "再", TUESDAY_NOON));
        refused("forum.pollRemoved", () -> poll.requireVotable(MONDAY_NOON));
    }

    @Test
    void aSecretOneIsNotEndedByItsStarterWhileTheFiguresWouldTellWhoChoseWhat() {
        ForumPoll secret = new ForumPoll(topic, "a", draft(PollResults.ENDED, true, false, 1, "周二", "周四"), MONDAY_NOON);

        refused("forum.pollSecretFew", () -> secret.requireClosableByStarter(1));
        refused("forum.pollSecretFew", () -> secret.requireClosableByStarter(ForumPoll.SECRET_VOTERS_MIN - 1));
        assertThatCode(() -> secret.requireClosableByStarter(0)).doesNotThrowAnyException();
        assertThatCode(() -> secret.requireClosableByStarter(ForumPoll.SECRET_VOTERS_MIN)).doesNotThrowAnyException();
        assertThatCode(() -> poll(PollResults.ENDED).requireClosableByStarter(1)).as("an open one").doesNotThrowAnyException();
    }

    @Test
    void oneThatIsTakenBackIsGoneAndTheSameDraftIsKnownAgain() {
        ForumPoll poll = poll(PollResults.ALWAYS);

        assertThat(poll.isOf(draft(PollResults.ALWAYS, false, true, 1, "周二", "周四 "), List.of("周二", "周四"))).isTrue();
        assertThat(poll.isOf(draft(PollResults.ALWAYS, false, true, 1, "周二", "周五"), List.of("周二", "周四"))).isFalse();
        assertThat(poll.isOf(draft(PollResults.ALWAYS, true, false, 1, "周二", "周四"), List.of("周二", "周四"))).isFalse();
        poll.takeBack("甲", "", MONDAY_NOON);
        assertThat(poll.isThere()).isFalse();
        assertThat(poll.isTakenBack()).isTrue();
        refused("forum.pollRemoved", () -> poll.takeBack("甲", "", MONDAY_NOON));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, 3, 0", "3, 3, 100", "1, 3, 33", "2, 3, 67", "1, 1000, 1", "999, 1000, 99"})
    void aShareIsAllOnlyIfItIsAll(long votes, long voters, int percent) {
        assertThat(ForumPolls.percent(votes, voters)).isEqualTo(percent);
    }
}
