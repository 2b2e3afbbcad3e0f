package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.comments.CommentRow;
import org.tongzhou.core.notices.comments.CommentService;
import org.tongzhou.core.notices.comments.CommentThread;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.it.security.Caller;

/** Comments (评论) on notices that allow them: under real names, answered once, deleted by their authors, removed with a trace by who publishes. */
class NoticeCommentsIT extends NoticesTest {
    @Inject
    CommentService comments;
    @Inject
    NotificationService notifications;

    private long commented(String title) throws Exception {
        return publish(draft(title + mark).commented(true));
    }

    private void say(Caller caller, long id, String words) throws Exception {
        caller.run(() -> comments.add(id, words));
        commit();
    }

    private List<CommentThread> list(Caller caller, long id) {
        return caller.get(() -> comments.list(id, FIRST)).rows();
    }

    @Test
    void readersCommentAndAnswerAndTheAuthorsAreTold() throws Exception {
        Caller colleague = create("c" + mark, unit);
        commit();
        long id = commented("征求意见");
        say(reader, id, " 第三条\n建议缓行 ");
        long first = list(colleague, id).get(0).comment().id();
        colleague.run(() -> comments.answer(first, "同意"));
        commit();
        long answer = list(reader, id).get(0).answers().get(0).id();
        publisher.run(() -> comments.answer(answer, "已采纳"));
        commit();
        say(colleague, id, "另：请附样表");

        assertThat(list(reader, id)).hasSize(2);
        assertThat(list(reader, id).get(1)).satisfies(thread -> {
            assertThat(thread.comment().words()).isEqualTo("第三条\n建议缓行");
            assertThat(thread.comment().author()).isEqualTo("读者" + readerName);
            assertThat(thread.comment().unit()).isEqualTo(unit);
            assertThat(thread.comment().own()).isTrue();
            assertThat(thread.answers()).as("one level").extracting(CommentRow::words).containsExactly("同意", "已采纳");
        });
        assertThat(reader.get(() -> comments.getState(id)).count()).isEqualTo(4);
        assertThat(reader.get(() -> comments.list(id, new PageRequest(1, 1))).rows()).extracting(thread -> thread.comment().id()).containsExactly(first);
        assertThat(told(publisher, "noticeCommented")).as("two said, one answered").isEqualTo(3);
        assertThat(told(reader, "noticeAnswered")).isEqualTo(1);
        assertThat(told(colleague, "noticeAnswered")).isEqualTo(1);
    }

    @Test
    void onesOwnIsDeletedAndThatOfOthersRemovedByThePublisherWithAReason() throws Exception {
        Caller colleague = create("c" + mark, unit);
        commit();
        long id = commented("讨论");
        say(reader, id, "说错了");
        say(colleague, id, "跑题了");
        long own = list(reader, id).get(1).comment().id();
        long other = list(reader, id).get(0).comment().id();
        assertRefused(NotPermittedException.class, "notices.comment.notOwn", () -> reader.run(() -> comments.delete(other)));
        assertRefused(NotPermittedException.class, "notices.comment.notModerator", () -> reader.run(() -> comments.remove(other, "不合适")));
        assertInvalid("{notices.comment.reasonMissing}", () -> publisher.run(() -> comments.remove(other, " ")));

        reader.run(() -> comments.delete(own));
        publisher.run(() -> comments.remove(other, "与本通知无关"));
        commit();

        assertThat(list(reader, id)).extracting(thread -> thread.comment().words()).containsOnlyNulls();
        assertThat(list(reader, id).get(0).comment().reason()).isEqualTo("与本通知无关");
        assertThat(list(reader, id).get(1).comment().deleted()).isTrue();
        assertThat(reader.get(() -> comments.getState(id)).count()).isZero();
        assertThat(audited(id)).isEqualTo(1);
        assertRefused(RuleViolationException.class, "notices.comment.gone", () -> reader.run(() -> comments.delete(own)));
        assertRefused(RuleViolationException.class, "notices.comment.gone", () -> reader.run(() -> comments.answer(other, "什么")));
    }

    @Test
    void whoDoesNotSeeTheNoticeNeitherReadsNorWrites() throws Exception {
        long id = commented("内部");
        say(reader, id, "收到");
        long comment = list(reader, id).get(0).comment().id();

        assertThat(stranger.get(() -> comments.getState(id)).allowed()).isFalse();
        assertRefused(NotFoundException.class, "notices.comment.notFound", () -> stranger.get(() -> comments.list(id, FIRST)));
        assertRefused(NotFoundException.class, "notices.comment.notFound", () -> stranger.run(() -> comments.add(id, "我也")));
        assertRefused(NotFoundException.class, "notices.comment.notFound", () -> stranger.run(() -> comments.answer(comment, "我也")));
        assertRefused(NotFoundException.class, "notices.comment.notFound", () -> otherPublisher.run(() -> comments.remove(comment, "无关")));
        long silent = publish(draft("不许" + mark));
        assertThat(reader.get(() -> comments.getState(silent)).allowed()).isFalse();
        assertRefused(NotFoundException.class, "notices.comment.notFound", () -> reader.run(() -> comments.add(silent, "说")));
        assertInvalid("{notices.comment.missing}", () -> reader.run(() -> comments.add(id, "\u3000")));
        assertInvalid("{notices.comment.tooLong}", () -> reader.run(() -> comments.add(id, "长".repeat(501))));
    }

    @Test
    void nothingIsSaidToWhatIsArchivedOrWithdrawn() throws Exception {
        long id = commented("旧闻");
        say(reader, id, "收到");
        archive(id);
        assertThat(reader.get(() -> comments.getState(id)).open()).isFalse();
        assertThat(list(reader, id)).hasSize(1);
        assertRefused(RuleViolationException.class, "notices.comment.closed", () -> reader.run(() -> comments.add(id, "再说")));

        long other = commented("错发");
        say(reader, other, "收到");
        withdraw(other, "有误");
        assertRefused(NotFoundException.class, "notices.comment.notFound", () -> reader.run(() -> comments.add(other, "再说")));
        assertThat(list(publisher, other)).hasSize(1);
        assertRefused(RuleViolationException.class, "notices.comment.closed", () -> publisher.run(() -> comments.add(other, "再说")));
    }

    @Test
    void ofAnAnswerIsToldWhoStillReadsTheNoticeAndItsAuthor() throws Exception {
        Caller colleague = create("c" + mark, unit);
        commit();
        long id = commented("征求意见");
        say(colleague, id, "建议缓行");
        long comment = list(reader, id).get(0).comment().id();
        move("c" + mark);
        reader.run(() -> comments.answer(comment, "同意"));
        commit();
        assertThat(told(colleague, "noticeAnswered")).as("he has moved").isZero();

        long elsewhere = publish(new NoticeDraft("外单位" + mark, "<p>内容</p>", Audience.ofUnits(Set.of(otherUnit)), Urgency.ROUTINE, false, null).commented(true));
        say(publisher, elsewhere, "请讨论");
        long own = list(publisher, elsewhere).get(0).comment().id();
        otherPublisher.run(() -> comments.answer(own, "收到"));
        commit();
        assertThat(told(publisher, "noticeAnswered")).as("the author reads it as its author").isEqualTo(1);
    }

    @Test
    void aCommentIsNotAnsweredWithoutEnd() throws Exception {
        long id = commented("热议");
        say(reader, id, "说");
        long comment = list(reader, id).get(0).comment().id();
        for (int number = 0; number < 50; number++) {
            answered(comment, "答" + number);
        }
        commit();

        assertRefused(RuleViolationException.class, "notices.comment.full", () -> reader.run(() -> comments.answer(comment, "再答")));
        assertThat(list(reader, id).get(0).answers()).hasSize(50);
    }

    @Test
    void whatIsSentTwiceIsSaidOnceAndNobodyTalksTooFast() throws Exception {
        long id = commented("讨论");
        say(reader, id, "同意");
        say(reader, id, " 同意");
        long comment = list(reader, id).get(0).comment().id();
        assertThat(list(reader, id)).hasSize(1);
        assertThat(told(publisher, "noticeCommented")).isEqualTo(1);

        for (String words : List.of("同意", "二", "三", "四")) {
            reader.run(() -> comments.answer(comment, words));
            commit();
        }
        reader.run(() -> comments.answer(comment, "同意"));
        commit();

        assertThat(list(reader, id).get(0).answers()).extracting(CommentRow::words).containsExactly("同意", "二", "三", "四");
        assertRefused(RuleViolationException.class, "notices.comment.tooFast", () -> reader.run(() -> comments.add(id, "六")));
        say(publisher, id, "六");
    }

    /** A long time ago. */
    private void answered(long comment, String words) throws Exception {
        try (Connection connection = dataSource.getConnection(); PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO notices_comments (id, version, notice_id, answers_id, author, unit, words, written_at)
                SELECT CAST(? AS BIGINT), 1, notice_id, id, author, unit, CAST(? AS VARCHAR(500)), CAST(? AS TIMESTAMP) FROM notices_comments WHERE id = ?""")) {
            insert.setLong(1, -1 - (UUID.randomUUID().getMostSignificantBits() >>> 1));
            insert.setString(2, words);
            insert.setTimestamp(3, Timestamp.from(Instant.parse("2026-01-01T00:00:00Z")));
            insert.setLong(4, comment);
            insert.executeUpdate();
        }
    }

    private void move(String username) throws Exception {
        try (Connection connection = dataSource.getConnection(); PreparedStatement update = connection.prepareStatement("UPDATE security_accounts SET unit = ? WHERE username = ?")) {
            update.setString(1, thirdUnit);
            update.setString(2, username);
            update.executeUpdate();
        }
        commit();
        changed.fire(new AccountChanged(username));
        commit();
    }

    private void archive(long id) throws Exception {
        try (Connection connection = dataSource.getConnection(); PreparedStatement change = connection.prepareStatement("UPDATE notices_notices SET archived_year = 2020 WHERE id = ?")) {
            change.setLong(1, id);
            change.executeUpdate();
        }
        commit();
    }

    private int audited(long id) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement("SELECT COUNT(*) FROM audit_entries WHERE action = 'notices.removeComment' AND object_id = ?")) {
            count.setString(1, String.valueOf(id));
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private long told(Caller caller, String kind) {
        return caller.get(() -> notifications.listOwn(FIRST)).rows().stream().filter(row -> row.kind().equals(kind)).count();
    }
}
