package org.tongzhou.core.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

class ForumTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z"); // 12:00 in Asia/Shanghai
    /** The version of an entity that was never stored. */
    private static final int SEEN = 0;
    private final Signature author = new Signature("a", "甲", "综合科");
    private final Signature other = new Signature("b", "乙", "文电科");
    private final Signature moderator = new Signature("m", "版主", "秘书科");
    private final ForumBoard board = board(1, "交流", Audience.EVERYBODY, true);
    private ForumTopic topic;

    @BeforeEach
    void begin() throws ReflectiveOperationException {
        topic = identified(new ForumTopic(board, " 会签\n办法 ", author, MONDAY_NOON), 10);
    }

    private static ForumBoard board(long id, String name, Audience audience, boolean open) {
        try {
            return identified(new ForumBoard(new BoardDraft(name, "", audience, Set.of("m"), open), 1), id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T identified(T entity, long id) throws ReflectiveOperationException {
        Field field = entity.getClass().getDeclaredField("id");
        field.setAccessible(true);
        field.set(entity, id);
        return entity;
    }

    private ForumPost reply(Signature by, String text, Instant at) {
        return new ForumPost(topic, topic.takeFloor(by, at), by, PostDraft.of(text), at);
    }

    @Test
    void aBoardIsSeenByItsUnitsAndItsModerators() {
        ForumBoard ours = board(2, "内部", Audience.ofUnits(Set.of("综合科")), true);

        assertThat(ours.isSeenBy(new Person("x", "综合科", Set.of()))).isTrue();
        assertThat(ours.isSeenBy(new Person("m", "别处", Set.of()))).isTrue();
        assertThat(ours.isSeenBy(new Person("x", "别处", Set.of()))).isFalse();
        assertThat(board.isSeenBy(new Person("x", "别处", Set.of()))).isTrue();
        assertThat(ours.isSeenBy(new Person("x", "综合科一组", "综合科", Set.of()))).as("of a section of the unit").isTrue();
        assertThat(board(4, "科室", Audience.ofUnits(Set.of("综合科一组")), true).isSeenBy(new Person("x", "综合科二组", "综合科", Set.of()))).as("of its sister").isFalse();
        refused("forum.audienceMissing", () -> board(3, "无人", Audience.ofUnits(Set.of()), true));
    }

    @Test
    void aBoardThatWasChangedMeanwhileIsNotChanged() {
        assertThatThrownBy(() -> board.change(SEEN + 1, board.draft())).isInstanceOf(StaleDataException.class);
    }

    @Test
    void nothingIsWrittenInAClosedBoardOrALockedTopic() {
        refused("forum.boardClosed", () -> new ForumTopic(board(2, "关闭", Audience.EVERYBODY, false), "题", author, MONDAY_NOON));

        assertThat(topic.lock(true)).isTrue();
        assertThat(topic.lock(true)).as("nothing changes").isFalse();
        refused("forum.topicLocked", () -> topic.takeFloor(other, MONDAY_NOON));
        topic.lock(false);
        assertThat(topic.takeFloor(other, MONDAY_NOON)).isEqualTo(2);
    }

    @Test
    void repliesTakeTheNextFloorAndADeletedOneKeepsIts() {
        ForumPost second = reply(other, "<p>赞成</p>", MONDAY_NOON.plusSeconds(60));
        second.delete(moderator, " 离题 ", MONDAY_NOON.plusSeconds(90));
        ForumPost third = reply(author, "<p>谢谢</p>", MONDAY_NOON.plusSeconds(120));

        assertThat(topic.getTitle()).isEqualTo("会签 办法");
        assertThat(third.getFloor()).isEqualTo(3);
        assertThat(topic.getFloors()).isEqualTo(3);
        assertThat(topic.getReplies()).isEqualTo(1);
        assertThat(topic.getLastAuthorName()).isEqualTo("甲");
        assertThat(second.deletion()).isEqualTo(new Deletion(MONDAY_NOON.plusSeconds(90), "版主", "离题"));
        refused("forum.postDeleted", () -> second.delete(moderator, "又", MONDAY_NOON));
        refused("forum.firstFloor", () -> new ForumPost(topic, 1, author, PostDraft.of("<p>文</p>"), MONDAY_NOON).delete(moderator, "误", MONDAY_NOON));
    }

    @Test
    void whatItsAuthorTookBackIsKnownByTheAccountAndNotByTheName() {
        ForumPost byNamesake = reply(other, "<p>赞成</p>", MONDAY_NOON);
        byNamesake.delete(new Signature("m2", other.name(), "别处"), "离题", MONDAY_NOON);
        ForumPost byAuthor = reply(other, "<p>反对</p>", MONDAY_NOON);
        byAuthor.takeBack(new Signature("b", "乙（改名）", "文电科"), "说错了", MONDAY_NOON);

        byNamesake.restore();

        assertThat(byNamesake.deletion()).isNull();
        assertThat(topic.getReplies()).isOne();
        assertThat(byAuthor.isRestorable()).isFalse();
        refused("forum.postNotDeleted", byAuthor::restore);
        refused("forum.postNotDeleted", byNamesake::restore);
    }

    @Test
    void aTitleThatAModeratorHasChangedIsNotItsAuthorsAnyMore() {
        assertThat(topic.titleChange()).isNull();
        assertThat(topic.retitle(" 会签 办法 ", false, MONDAY_NOON)).as("as it is").isEmpty();
        assertThat(topic.retitle("会签怎么办", false, MONDAY_NOON.plusSeconds(1))).isPresent();
        assertThat(topic.retitle("会签怎么办", false, MONDAY_NOON.plusSeconds(9))).as("again").isEmpty();
        assertThat(topic.titleChange()).isEqualTo(new TitleChange(MONDAY_NOON.plusSeconds(1), false));

        assertThat(topic.retitle("会签办法讨论", true, MONDAY_NOON.plusSeconds(2))).contains("会签怎么办");

        assertThat(topic.titleChange()).isEqualTo(new TitleChange(MONDAY_NOON.plusSeconds(2), true));
        refused("forum.titleModerated", () -> topic.retitle("会签怎么办", false, MONDAY_NOON.plusSeconds(3)));
        refused("forum.titleMissing", () -> topic.retitle(" \u3000", true, MONDAY_NOON));
        topic.delete("版主", "重复", MONDAY_NOON);
        refused("forum.topicDeleted", () -> topic.retitle("题", true, MONDAY_NOON));
    }

    @Test
    void theAuthorCorrectsForHalfAnHourAndNobodyElse() {
        ForumPost post = reply(other, "<p>赞城</p>", MONDAY_NOON);
        Instant inTime = MONDAY_NOON.plus(ForumPost.CORRECTION);

        assertThatThrownBy(() -> post.edit(SEEN, "a", "<p>改</p>", List.of(), inTime)).isInstanceOf(NotPermittedException.class);
        post.edit(SEEN, "b", "<p>赞成</p>", List.of(), inTime);
        assertThat(post.getWords()).isEqualTo("赞成");
        assertThat(post.getEditedAt()).isEqualTo(inTime);
        refused("forum.correctionOver", () -> post.edit(SEEN, "b", "<p>反对</p>", List.of(), inTime.plusMillis(1)));
        refused("forum.correctionOver", () -> post.takeBack(other, "不妥", inTime.plusMillis(1)));
        assertThat(post.isCorrectableBy("b", inTime.plus(Duration.ofSeconds(1)))).isFalse();
        topic.lock(true);
        refused("forum.topicLocked", () -> post.edit(SEEN, "b", "<p>改</p>", List.of(), inTime));
    }

    @Test
    void whatIsWrittenIsCleanedAndMustSaySomething() {
        ForumPost post = reply(other, "<p>第一段</p><p>第二段<script>alert(1)</script> <b>粗</b></p>", MONDAY_NOON);

        assertThat(post.getBody()).isEqualTo("<p>第一段</p><p>第二段 <b>粗</b></p>");
        assertThat(post.getWords()).isEqualTo("第一段 第二段 粗");
        refused("forum.textMissing", () -> reply(other, "<p><br></p>\u3000", MONDAY_NOON));
        refused("forum.textTooLong", () -> reply(other, "字".repeat(CleanText.WORDS_MAX_CHARS + 1), MONDAY_NOON));
    }

    @Test
    void mergingPutsTheOtherTopicsPostsBehind() throws ReflectiveOperationException {
        reply(other, "<p>一</p>", MONDAY_NOON.plusSeconds(10));
        ForumTopic twin = identified(new ForumTopic(board, "又一个", other, MONDAY_NOON), 11);
        twin.takeFloor(author, MONDAY_NOON.plusSeconds(500));

        int offset = topic.absorb(twin, "版主", "重复", MONDAY_NOON.plusSeconds(600));

        assertThat(offset).isEqualTo(2);
        assertThat(topic.getFloors()).isEqualTo(4);
        assertThat(topic.getReplies()).isEqualTo(3);
        assertThat(topic.getLastPostAt()).isEqualTo(MONDAY_NOON.plusSeconds(500));
        assertThat(twin.getMergedInto()).isEqualTo(10L);
        assertThat(twin.getDeletedAt()).isNotNull();
        refused("forum.topicDeleted", () -> topic.absorb(twin, "版主", "重复", MONDAY_NOON));
        refused("forum.sameTopic", () -> topic.absorb(topic, "版主", "重复", MONDAY_NOON));
    }

    @Test
    void aMovedTopicIsNoLongerPinned() {
        topic.pin(true);
        refused("forum.sameBoard", () -> topic.move(board));

        topic.move(board(2, "别处", Audience.EVERYBODY, true));

        assertThat(topic.isPinned()).isFalse();
        assertThat(topic.getBoard().getName()).isEqualTo("别处");
    }

    @Test
    void aReportIsHandledOnceAndNobodyReportsHimself() {
        ForumPost post = reply(other, "<p>广告</p>", MONDAY_NOON);
        refused("forum.ownReport", () -> new ForumReport(post, other, "误", MONDAY_NOON));
        ForumReport report = new ForumReport(post, author, "广告", MONDAY_NOON);

        report.handle(ReportOutcome.DISMISSED, "版主", "不是", MONDAY_NOON);

        refused("forum.reportHandled", () -> report.handle(ReportOutcome.DELETED, "版主", "是", MONDAY_NOON));
    }

    @Test
    void partsOfATopicBeginAtEveryTwentiethFloor() {
        assertThat(TopicPage.firstOf(0)).isEqualTo(1);
        assertThat(TopicPage.firstOf(20)).isEqualTo(1);
        assertThat(TopicPage.firstOf(21)).isEqualTo(21);
        assertThat(TopicPage.firstOf(45)).isEqualTo(41);
    }

    @Test
    void aFileSaysEnoughAndTheTextShowsItsOwnPicturesOnly() {
        PostDraft silent = new PostDraft("<p><img src=\"/portal/files/7\" alt=\"图\"><img src=\"/portal/files/8\"></p>", null, Set.of(), List.of(7L));

        ForumPost post = new ForumPost(topic, 2, other, silent, MONDAY_NOON);

        assertThat(post.getBody()).contains("/files/7").doesNotContain("/files/8");
        assertThat(post.says(silent, List.of(7L))).isTrue();
        assertThat(post.says(silent, List.of())).isFalse();
        refused("forum.textMissing", () -> reply(other, "<p><img src=\"/portal/files/7\"></p>", MONDAY_NOON));
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(RuleViolationException.class).hasFieldOrPropertyWithValue("key", key);
    }
}
