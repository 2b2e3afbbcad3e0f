package org.tongzhou.core.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

class PendingPostTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z"); // 12:00 in Asia/Shanghai
    private static final Duration HOUR = Duration.ofHours(1);
    /** The version of an entity that was never stored. */
    private static final int SEEN = 0;
    private final Signature author = new Signature("a", "甲", "综合科");
    private final ForumBoard board = board(true);
    private final ForumTopic topic = new ForumTopic(board, "会签", new Signature("b", "乙", "文电科"), MONDAY_NOON);
    private final PendingPost reply = PendingPost.ofReply(topic, author, PostDraft.of("<p>赞成</p>"), MONDAY_NOON);

    private static ForumBoard board(boolean open) {
        return new ForumBoard(new BoardDraft("交流", "", Audience.EVERYBODY, Set.of("m"), open, true), 1);
    }

    private static PollDraft poll(Duration until, String... options) {
        return new PollDraft("哪天？", List.of(options), 1, MONDAY_NOON.plus(until), PollResults.VOTED, true, false);
    }

    private PendingPost begin(PollDraft poll) {
        return PendingPost.ofTopic(board, " 会签\n办法 ", author, PostDraft.of("<p>如何</p>"), poll, MONDAY_NOON);
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(RuleViolationException.class).hasFieldOrPropertyWithValue("key", key);
    }

    @Test
    void itWaitsUntilAModeratorHasDecidedAndOneDecides() {
        assertThat(reply.getState()).isEqualTo(PendingState.WAITING);

        reply.pass(SEEN, "丙", MONDAY_NOON.plus(HOUR));

        assertThat(reply.getState()).isEqualTo(PendingState.PASSED);
        refused("forum.pendingDecided", () -> reply.pass(SEEN, "丁", MONDAY_NOON.plus(HOUR)));
        refused("forum.pendingDecided", () -> reply.refuse(SEEN, "丁", "不妥", MONDAY_NOON.plus(HOUR)));
        refused("forum.pendingPassed", () -> reply.requireOf("a"));
        refused("forum.pendingPassed", () -> reply.correct(SEEN, "a", null, PostDraft.of("<p>改</p>"), MONDAY_NOON.plus(HOUR)));
    }

    @Test
    void whatIsRefusedWaitsAgainOnceItsAuthorHasPutItRight() {
        reply.refuse(SEEN, "丙", " 说\n具体 ", MONDAY_NOON.plus(HOUR));
        assertThat(reply.row()).extracting(PendingRow::state, PendingRow::decidedBy, PendingRow::reason).containsExactly(PendingState.REFUSED, "丙", "说 具体");

        reply.correct(SEEN, "a", null, PostDraft.of("<p>赞成，先会签</p>"), MONDAY_NOON.plus(HOUR.multipliedBy(2)));

        assertThat(reply.row()).extracting(PendingRow::state, PendingRow::decidedBy, PendingRow::reason, PendingRow::words, PendingRow::handedInAt)
            .containsExactly(PendingState.WAITING, null, null, "赞成，先会签", MONDAY_NOON.plus(HOUR.multipliedBy(2)));
    }

    @Test
    void nobodyElsePutsItRightAndNobodyDecidesOnWhatHeHasNotSeen() {
        assertThatThrownBy(() -> reply.correct(SEEN, "b", null, PostDraft.of("<p>改</p>"), MONDAY_NOON)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> reply.correct(SEEN + 1, "a", null, PostDraft.of("<p>改</p>"), MONDAY_NOON)).isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> reply.pass(SEEN + 1, "丙", MONDAY_NOON)).isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> reply.refuse(SEEN + 1, "丙", "不妥", MONDAY_NOON)).isInstanceOf(StaleDataException.class);
    }

    @Test
    void nothingIsHandedInWhereNothingCanBeWritten() {
        topic.lock(true);

        refused("forum.topicLocked", () -> PendingPost.ofReply(topic, author, PostDraft.of("<p>赞成</p>"), MONDAY_NOON));
        refused("forum.topicLocked", () -> reply.correct(SEEN, "a", null, PostDraft.of("<p>改</p>"), MONDAY_NOON));
        refused("forum.boardClosed", () -> PendingPost.ofTopic(board(false), "题", author, PostDraft.of("<p>文</p>"), null, MONDAY_NOON));
        refused("forum.textMissing", () -> PendingPost.ofTopic(board, "题", author, PostDraft.of("<p> </p>"), null, MONDAY_NOON));
    }

    @Test
    void aPollIsCheckedWhenItIsHandedInAndKeptAsItWasMeant() {
        refused("forum.pollOptionTwice", () -> begin(poll(HOUR, "周二", " 周二")));

        PendingPost post = begin(poll(HOUR, " 周二", "周四"));

        assertThat(post.getTitle()).isEqualTo("会签 办法");
        assertThat(post.pollDraft()).isEqualTo(poll(HOUR, "周二", "周四"));
        assertThat(begin(null).pollDraft()).isNull();
        refused("forum.pendingPollOver", () -> post.pass(SEEN, "丙", MONDAY_NOON.plus(HOUR)));
        assertThat(post.getState()).isEqualTo(PendingState.WAITING);
        refused("forum.titleMissing", () -> post.correct(SEEN, "a", "　", PostDraft.of("<p>如何</p>"), MONDAY_NOON));
        post.pass(SEEN, "丙", MONDAY_NOON.plus(HOUR).minusSeconds(1));
    }
}
