package org.tongzhou.it.forum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.forum.BoardDraft;
import org.tongzhou.core.forum.BoardRow;
import org.tongzhou.core.forum.ForumPendingService;
import org.tongzhou.core.forum.ForumPollService;
import org.tongzhou.core.forum.ForumPostService;
import org.tongzhou.core.forum.OwnPostFilter;
import org.tongzhou.core.forum.PendingDetails;
import org.tongzhou.core.forum.PendingRow;
import org.tongzhou.core.forum.PendingState;
import org.tongzhou.core.forum.PollDraft;
import org.tongzhou.core.forum.PollResults;
import org.tongzhou.core.forum.PostDraft;
import org.tongzhou.core.forum.PostFileRow;
import org.tongzhou.core.forum.PostRow;
import org.tongzhou.core.forum.TopicFilter;
import org.tongzhou.core.forum.TopicRow;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchRow;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.it.security.Caller;

/** A board whose posts appear after a moderator has looked at them. */
class ForumPendingIT extends ForumTest {
    @Inject
    ForumPollService polls;
    @Inject
    ForumPendingService pending;
    @Inject
    AttachmentService attachments;
    @Inject
    SearchService search;
    @Resource
    ManagedExecutorService executor;

    @BeforeEach
    void moderate() throws Exception {
        if (realm != null) {
            change(Set.of("m" + mark), true, true);
        }
    }

    private void change(Set<String> moderators, boolean open, boolean moderated) throws Exception {
        int version = keeper.get(boards::list).stream().filter(each -> each.id() == board).findFirst().orElseThrow().version();
        keeper.run(() -> boards.change(board, version, new BoardDraft("版块" + mark, "", Audience.ofUnits(Set.of(unit)), moderators, open, moderated)));
        commit();
    }

    /** A topic of the moderator, who waits for nobody. */
    private long beginAtOnce(String title) throws Exception {
        long topic = moderator.get(() -> posts.addTopic(board, title, PostDraft.of("<p>" + title + "的正文</p>")));
        commit();
        assertThat(topic).isPositive();
        return topic;
    }

    private PendingRow handIn(long topic, String text) throws Exception {
        assertThat(reply(writer, topic, text)).isEqualTo(ForumPostService.WAITS);
        return own(writer).get(0);
    }

    private long upload(String name) {
        return writer.get(() -> attachments.upload(name, new ByteArrayInputStream(("防汛" + mark).getBytes(UTF_8)), FileType.DOCUMENTS)).id();
    }

    private List<PendingRow> own(Caller caller) {
        return caller.get(() -> pending.listOwn(FIRST)).rows();
    }

    private List<PendingRow> waiting(Caller caller) {
        return caller.get(() -> pending.list(false, FIRST)).rows();
    }

    private PendingDetails get(Caller caller, long id) {
        return caller.get(() -> pending.get(id));
    }

    private void pass(PendingRow row) throws Exception {
        int version = get(moderator, row.id()).version();
        moderator.run(() -> pending.pass(row.id(), version));
        commit();
    }

    private void refuse(PendingRow row, String reason) throws Exception {
        int version = get(moderator, row.id()).version();
        moderator.run(() -> pending.refuse(row.id(), version, reason));
        commit();
    }

    @Test
    void aTopicThatWaitsIsNobodysButItsAuthorsAndTheModerators() throws Exception {
        reader.run(() -> posts.followBoard(board, true));
        long file = upload("名单.txt");
        PostDraft draft = new PostDraft("<p>请看附件" + mark + "</p>", null, Set.of("m" + mark), List.of(file));
        PollDraft poll = new PollDraft("哪天合适？", List.of("周二", "周四"), 1, Instant.now().plus(Duration.ofDays(2)), PollResults.ALWAYS, true, false);
        commit();

        assertThat(writer.<Long>get(() -> posts.addPoll(board, "培训" + mark, draft, poll))).isEqualTo(ForumPostService.WAITS);
        commit();
        assertThat(writer.<Long>get(() -> posts.addPoll(board, "培训" + mark, draft, poll))).as("a double click").isEqualTo(ForumPostService.WAITS);
        commit();

        PendingRow row = own(writer).get(0);
        assertThat(own(writer)).extracting(PendingRow::title, PendingRow::state, PendingRow::reply).containsExactly(tuple("培训" + mark, PendingState.WAITING, false));
        for (Caller other : List.of(reader, stranger)) {
            assertThat(waiting(other)).isEmpty();
            assertThat(own(other)).isEmpty();
            assertRefused(NotFoundException.class, "forum.pendingNotFound", () -> get(other, row.id()));
            assertRefused(NotFoundException.class, "attachments.notFound", () -> other.get(() -> attachments.open(file)));
        }
        assertThat(topics(writer, TopicFilter.ALL)).isEmpty();
        assertThat(topics(moderator, TopicFilter.ALL)).isEmpty();
        assertThat(reader.get(forum::listBoards)).filteredOn(each -> each.id() == board).extracting(BoardRow::moderated, BoardRow::topics, BoardRow::unread, BoardRow::last)
            .containsExactly(tuple(true, 0L, 0L, null));
        assertThat(writer.get(() -> forum.listOwn(OwnPostFilter.ALL, FIRST)).rows()).isEmpty();
        assertThat(Stream.of(reader, moderator).flatMap(caller -> news(caller).stream())).isEmpty();
        assertThat(waiting(moderator)).extracting(PendingRow::id).containsExactly(row.id());
        assertThat(waiting(keeper)).as("who keeps the boards keeps order in all").extracting(PendingRow::id).contains(row.id());
        assertThat(reports(moderator)).extracting(TodoRow::kind, TodoRow::title).containsExactly(tuple(TodoKind.FORUM_PENDING, "培训" + mark));
        assertThat(reports(moderator).get(0).href()).endsWith("pendingId=" + row.id());
        PendingDetails seen = get(moderator, row.id());
        assertThat(seen.decidable()).isTrue();
        assertThat(seen.poll().options()).containsExactly("周二", "周四");
        assertThat(seen.poll().secret()).isTrue();
        assertThat(seen.below()).extracting(PostFileRow::name).containsExactly("名单.txt");
        assertThat(moderator.get(() -> attachments.open(file)).row().name()).isEqualTo("名单.txt");
    }

    @Test
    void whatIsPassedAppearsAtThatMomentWithAllThatBringsAbout() throws Exception {
        Caller follower = create("f" + mark, unit);
        commit();
        follower.run(() -> posts.followBoard(board, true));
        long file = upload("名单.txt");
        PollDraft poll = new PollDraft("哪天合适？", List.of("周二", "周四"), 1, Instant.now().plus(Duration.ofDays(2)), PollResults.ALWAYS, false, true);
        commit();
        writer.get(() -> posts.addPoll(board, "培训" + mark, new PostDraft("<p>请看附件</p>", null, Set.of("r" + mark), List.of(file)), poll));
        commit();
        PendingRow row = own(writer).get(0);

        pass(row);

        List<TopicRow> topics = topics(reader, TopicFilter.ALL);
        assertThat(topics).extracting(TopicRow::title, TopicRow::authorName).containsExactly(tuple("培训" + mark, "名w" + mark));
        assertThat(topics.get(0).createdAt()).isAfterOrEqualTo(row.handedInAt());
        long topic = topics.get(0).id();
        assertThat(news(reader)).containsExactly("名w" + mark + " 在主题“培训" + mark + "”中提到了您。");
        assertThat(news(follower)).hasSize(1).first().asString().contains("发表了主题“培训" + mark + "”");
        assertThat(news(writer)).containsExactly("您在论坛提交的“培训" + mark + "”已通过审核并发表。");
        assertThat(reports(moderator)).isEmpty();
        assertThat(own(writer)).isEmpty();
        assertThat(moderator.get(() -> pending.list(true, FIRST)).rows()).extracting(PendingRow::state, PendingRow::decidedBy, PendingRow::topicId, PendingRow::floor)
            .containsExactly(tuple(PendingState.PASSED, "名m" + mark, topic, 1));
        assertThat(open(reader, topic).posts().get(0).files()).extracting(PostFileRow::id).containsExactly(file);
        assertThat(reader.get(() -> attachments.open(file)).row().name()).isEqualTo("名单.txt");
        commit();
        assertThat(open(reader, topic).poll().mayVote()).isTrue();
        assertThat(open(writer, topic).topic().followed()).isTrue();
        assertThat(open(writer, topic).firstUnread()).as("nobody waits for him to read his own words").isZero();
        await(() -> found("防汛" + mark).equals(List.of("" + topic)));
        assertThat(audited()).contains("forum.passPost");
        int version = get(moderator, row.id()).version();
        assertRefused(RuleViolationException.class, "forum.pendingDecided", () -> keeper.run(() -> pending.refuse(row.id(), version, "晚了")));
        assertRefused(RuleViolationException.class, "forum.pendingPassed", () -> writer.run(() -> pending.withdraw(row.id())));
    }

    private List<String> found(String text) {
        return reader.get(() -> search.search(SearchFilter.of(text), FIRST)).rows().stream().map(SearchRow::key).toList();
    }

    @Test
    void aReplyThatWaitsHasNoFloorUntilItIsPassed() throws Exception {
        long topic = beginAtOnce("会签");
        open(reader, topic);
        reader.run(() -> posts.followTopic(topic, true));
        commit();

        PendingRow row = handIn(topic, "赞成");
        handIn(topic, "赞成");

        assertThat(own(writer)).as("a double click").hasSize(1);
        assertThat(open(reader, topic).posts()).hasSize(1);
        assertThat(open(reader, topic).topic().replies()).isZero();
        assertThat(open(reader, topic).pending()).isEmpty();
        assertThat(open(writer, topic).pending()).extracting(PendingRow::words).containsExactly("赞成");
        assertThat(open(writer, topic).topic().moderated()).isTrue();
        assertThat(open(moderator, topic).pending()).extracting(PendingRow::id).containsExactly(row.id());
        assertThat(open(moderator, topic).topic().moderated()).isFalse();
        assertThat(topics(reader, TopicFilter.ALL.searching("赞成"))).isEmpty();
        commit(); // what opening has noted is seen by the next ones
        assertThat(reply(moderator, topic, "请大家谈谈")).as("who keeps order waits for nobody").isEqualTo(2);
        open(reader, topic, 2);
        commit();

        pass(row);

        assertThat(open(writer, topic).posts()).extracting(PostRow::floor, PostRow::body).contains(tuple(3, "<p>赞成</p>"));
        assertThat(topics(reader, TopicFilter.ALL)).extracting(TopicRow::unread).containsExactly(1);
        assertThat(news(reader)).contains("名w" + mark + " 回复了您关注的主题“会签”。");
        assertThat(open(moderator, topic).pending()).isEmpty();
    }

    @Test
    void whatIsRefusedIsPutRightAndHandedInAgain() throws Exception {
        long topic = beginAtOnce("会签");
        PendingRow row = handIn(topic, "离题");

        refuse(row, "请说会签的事");

        assertThat(own(writer)).extracting(PendingRow::state, PendingRow::reason).containsExactly(tuple(PendingState.REFUSED, "请说会签的事"));
        assertThat(news(writer)).containsExactly("您在论坛提交的“会签”未通过版主名m" + mark + "审核：请说会签的事");
        assertThat(reports(moderator)).isEmpty();
        assertThat(waiting(moderator)).isEmpty();
        int seen = get(writer, row.id()).version();
        writer.run(() -> pending.correct(row.id(), seen, null, PostDraft.of("<p>先会签后印发</p>")));
        commit();
        assertThat(reports(moderator)).extracting(TodoRow::kind).containsExactly(TodoKind.FORUM_PENDING);
        assertRefused(StaleDataException.class, "forum.pendingStale", () -> moderator.run(() -> pending.pass(row.id(), seen)));
        assertRefused(StaleDataException.class, "forum.pendingStale", () -> moderator.run(() -> pending.refuse(row.id(), seen, "不妥")));
        pass(row);

        assertThat(open(reader, topic).posts()).extracting(PostRow::body).containsExactly("<p>会签的正文</p>", "<p>先会签后印发</p>");
        assertThat(audited()).contains("forum.refusePost", "forum.passPost");
    }

    @Test
    void ofTwoModeratorsAtOnceOneDecides() throws Exception {
        long topic = beginAtOnce("会签");
        PendingRow row = handIn(topic, "赞成");
        int version = get(moderator, row.id()).version();
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Boolean>> sent = new ArrayList<>();
        for (Caller caller : List.of(moderator, keeper)) {
            Callable<Boolean> pass = () -> {
                together.await();
                try {
                    caller.run(() -> pending.pass(row.id(), version));
                    return true;
                } catch (RuleViolationException e) {
                    return false;
                }
            };
            sent.add(executor.submit(pass));
        }

        assertThat(List.of(sent.get(0).get(), sent.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(open(reader, topic).posts()).hasSize(2);
    }

    @Test
    void onlyModeratorsDecideAndOnlyAuthorsPutRightOrWithdraw() throws Exception {
        long topic = beginAtOnce("会签");
        PendingRow row = handIn(topic, "赞成");
        int version = get(writer, row.id()).version();

        assertRefused(NotPermittedException.class, "forum.notModerator", () -> writer.run(() -> pending.pass(row.id(), version)));
        assertRefused(NotPermittedException.class, "forum.notModerator", () -> writer.run(() -> pending.refuse(row.id(), version, "误")));
        assertRefused(NotFoundException.class, "forum.pendingNotFound", () -> reader.run(() -> pending.pass(row.id(), version)));
        assertRefused(NotFoundException.class, "forum.pendingNotFound", () -> reader.run(() -> pending.withdraw(row.id())));
        assertRefused(NotPermittedException.class, "forum.notYours", () -> moderator.run(() -> pending.withdraw(row.id())));
        assertRefused(NotPermittedException.class, "forum.notYours", () -> moderator.run(() -> pending.correct(row.id(), version, null, PostDraft.of("<p>改</p>"))));
        change(Set.of("m" + mark, "w" + mark), true, true);
        assertThat(waiting(writer)).as("a moderator now, but of others' posts").isEmpty();
        assertRefused(NotPermittedException.class, "forum.ownPending", () -> writer.run(() -> pending.pass(row.id(), version)));

        writer.run(() -> pending.withdraw(row.id()));
        commit();

        assertThat(own(writer)).isEmpty();
        assertThat(reports(moderator)).isEmpty();
        assertRefused(NotFoundException.class, "forum.pendingNotFound", () -> moderator.run(() -> pending.pass(row.id(), version)));
    }

    @Test
    void whatWaitsGoesOnWaitingWhereNothingWaitsAnyMoreOrCanBeWritten() throws Exception {
        Caller next = create("n" + mark, "督查科" + mark);
        commit();
        long topic = beginAtOnce("会签");
        PendingRow row = handIn(topic, "赞成");
        writer.get(() -> posts.addTopic(board, "培训", PostDraft.of("<p>报名</p>")));
        commit();
        PendingRow begun = own(writer).get(0);
        assertThat(keeper.get(boards::list)).filteredOn(each -> each.id() == board).extracting(each -> each.waiting()).containsExactly(2L);

        change(Set.of("m" + mark, "n" + mark), true, false);

        assertThat(reply(reader, topic, "也赞成")).as("at once again").isEqualTo(2);
        assertThat(waiting(next)).hasSize(2);
        assertThat(reports(next)).hasSize(2);
        assertThat(open(reader, topic).posts()).hasSize(2);
        moderator.run(() -> moderation.lock(topic, true));
        commit();
        int version = get(moderator, row.id()).version();
        assertRefused(RuleViolationException.class, "forum.topicLocked", () -> moderator.run(() -> pending.pass(row.id(), version)));
        change(Set.of("m" + mark), false, false);
        int other = get(moderator, begun.id()).version();
        assertRefused(RuleViolationException.class, "forum.boardClosed", () -> moderator.run(() -> pending.pass(begun.id(), other)));
        assertThat(own(writer)).extracting(PendingRow::state).containsOnly(PendingState.WAITING);
        refuse(begun, "版块已关闭");
        assertThat(own(writer)).extracting(PendingRow::state).contains(PendingState.REFUSED);
    }

    @Test
    void whatWaitsGoesWithItsTopicAndIsRefusedWithIt() throws Exception {
        Caller next = create("n" + mark, "督查科" + mark);
        commit();
        long others = keeper.get(() -> boards.add(new BoardDraft("别处" + mark, "", Audience.ofUnits(Set.of(unit)), Set.of("m" + mark, "n" + mark), true)));
        commit();
        long topic = beginAtOnce("会签");
        long target = beginAtOnce("合并");
        PendingRow row = handIn(topic, "赞成");

        moderator.run(() -> moderation.merge(topic, target));
        commit();
        assertThat(open(moderator, target).pending()).extracting(PendingRow::id).containsExactly(row.id());
        moderator.run(() -> moderation.move(target, others));
        commit();
        assertThat(waiting(next)).extracting(PendingRow::id, PendingRow::boardName).containsExactly(tuple(row.id(), "别处" + mark));
        assertThat(reports(next)).extracting(TodoRow::kind).containsExactly(TodoKind.FORUM_PENDING);
        int version = get(next, row.id()).version();
        next.run(() -> pending.pass(row.id(), version));
        commit();
        assertThat(open(reader, target).posts()).extracting(PostRow::body).last().isEqualTo("<p>赞成</p>");

        long last = beginAtOnce("另一件");
        PendingRow lost = handIn(last, "也赞成");
        moderator.run(() -> moderation.deleteTopic(last, "重复"));
        commit();
        assertThat(own(writer)).extracting(PendingRow::id, PendingRow::state, PendingRow::reason).containsExactly(tuple(lost.id(), PendingState.REFUSED, "重复"));
        assertThat(reports(moderator)).isEmpty();
        int late = get(writer, lost.id()).version();
        assertRefused(NotFoundException.class, "forum.topicNotFound", () -> writer.run(() -> pending.correct(lost.id(), late, null, PostDraft.of("<p>再说</p>"))));
        writer.run(() -> pending.withdraw(lost.id()));
        commit();
    }

    @Test
    void filesOfWhatWaitsAreTakenOffAndChangeTheirOrder() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (String name : List.of("甲.txt", "乙.txt", "丙.txt")) {
            ids.add(upload(name));
        }
        writer.get(() -> posts.addTopic(board, "材料", new PostDraft("<p>见附件</p>", null, Set.of(), ids.subList(0, 2))));
        commit();
        long id = own(writer).get(0).id();

        for (List<Long> next : List.of(List.of(ids.get(1), ids.get(0)), List.of(ids.get(0)), List.of(ids.get(2)))) {
            int version = get(writer, id).version();
            writer.run(() -> pending.correct(id, version, "材料", new PostDraft("<p>见附件</p>", null, Set.of(), next)));
            commit();
            assertThat(get(moderator, id).files()).extracting(PostFileRow::id).isEqualTo(next);
        }
    }

    @Test
    void whatWasPassedStaysAsItWasSeenAndAPollThatIsOverIsNotPassed() throws Exception {
        long topic = beginAtOnce("会签");
        pass(handIn(topic, "赞成"));
        PostRow post = open(writer, topic).posts().get(1);
        assertThat(post.editable()).isFalse();
        assertThat(post.correctable()).as("it can be taken back").isTrue();
        assertRefused(RuleViolationException.class, "forum.passedStays", () -> writer.get(() -> posts.getText(post.id())));
        assertRefused(RuleViolationException.class, "forum.passedStays", () -> writer.run(() -> posts.edit(post.id(), post.version(), null, PostDraft.of("<p>反对</p>"))));
        assertThat(open(moderator, topic).posts().get(0).editable()).isTrue();
        writer.get(() -> posts.addTopic(board, "材料", PostDraft.of("<p>文</p>")));
        commit();
        pass(own(writer).get(0));
        long passed = topics(reader, TopicFilter.ALL.searching("材料")).get(0).id();
        PostRow own = open(writer, passed).posts().get(0);
        assertRefused(RuleViolationException.class, "forum.passedStays", () -> writer.run(() -> posts.edit(own.id(), own.version(), "别的", PostDraft.of("<p>文</p>"))));
        assertThat(open(writer, passed).mayAddPoll()).isFalse();
        PollDraft later = new PollDraft("哪天合适？", List.of("周二", "周四"), 1, Instant.now().plus(Duration.ofDays(2)), PollResults.ALWAYS, false, true);
        assertRefused(RuleViolationException.class, "forum.pollModerated", () -> writer.run(() -> polls.add(passed, later)));
        long spare = keeper.get(() -> boards.add(new BoardDraft("空" + mark, "", Audience.EVERYBODY, Set.of("m" + mark), true, true)));
        commit();
        PollDraft poll = new PollDraft("哪天合适？", List.of("周二", "周四"), 1, Instant.now().plus(Duration.ofDays(2)), PollResults.ALWAYS, false, true);
        writer.get(() -> posts.addPoll(spare, "活动", PostDraft.of("<p>报名</p>"), poll));
        commit();
        PendingRow row = own(writer).get(0);
        assertRefused(RuleViolationException.class, "forum.boardPending", () -> keeper.run(() -> boards.delete(spare, keeper.get(boards::list).stream()
            .filter(each -> each.id() == spare).findFirst().orElseThrow().version())));
        update("UPDATE forum_pending SET poll_ends_at = ? WHERE id = ?", Timestamp.from(Instant.now().minus(Duration.ofDays(2))), row.id());
        commit();
        int version = get(moderator, row.id()).version();

        assertRefused(RuleViolationException.class, "forum.pendingPollOver", () -> moderator.run(() -> pending.pass(row.id(), version)));
    }

    private List<String> audited() throws Exception {
        try (var connection = dataSource.getConnection(); var query = connection.prepareStatement("SELECT action FROM audit_entries WHERE actor = ?")) {
            query.setString(1, "m" + mark);
            List<String> found = new ArrayList<>();
            for (var rows = query.executeQuery(); rows.next();) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
