package org.tongzhou.it.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.forum.BoardDraft;
import org.tongzhou.core.forum.BoardRow;
import org.tongzhou.core.forum.FormerTitleRow;
import org.tongzhou.core.forum.HotTopic;
import org.tongzhou.core.forum.PostDraft;
import org.tongzhou.core.forum.PostRow;
import org.tongzhou.core.forum.TopicDetails;
import org.tongzhou.core.forum.TopicFilter;
import org.tongzhou.core.forum.TopicPage;
import org.tongzhou.core.forum.TopicRow;
import org.tongzhou.core.forum.TopicShow;
import org.tongzhou.core.forum.TopicSort;
import org.tongzhou.core.organization.UnitFacts;
import org.tongzhou.core.organization.UnitKind;
import org.tongzhou.core.organization.UnitService;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchRow;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.it.security.Caller;

class ForumServiceIT extends ForumTest {
    @Inject
    SearchService search;
    @Inject
    UnitService units;
    @Resource
    ManagedExecutorService executor;

    @Test
    void whoIsMeantReadsAndWritesNobodyElseFindsAnything() throws Exception {
        long topic = begin("会签");
        reply(reader, topic, "赞成");

        assertThat(topics(reader, TopicFilter.ALL)).extracting(TopicRow::title, TopicRow::replies, TopicRow::authorName, TopicRow::authorUnit)
            .containsExactly(tuple("会签", 1, "名w" + mark, unit));
        assertThat(open(moderator, topic).posts()).extracting(PostRow::floor, PostRow::body).containsExactly(tuple(1, "<p>会签的正文</p>"), tuple(2, "<p>赞成</p>"));
        assertThat(open(keeper, topic).topic().moderating()).isTrue();
        assertThat(stranger.get(forum::listBoards)).extracting(BoardRow::id).doesNotContain(board);
        assertThat(stranger.get(() -> forum.search(TopicFilter.ALL.searching("会签的正文"), FIRST)).rows()).extracting(TopicRow::id).doesNotContain(topic);
        assertRefused(NotFoundException.class, "forum.boardNotFound", () -> topics(stranger, TopicFilter.ALL));
        assertRefused(NotFoundException.class, "forum.topicNotFound", () -> open(stranger, topic));
        assertRefused(NotFoundException.class, "forum.topicNotFound", () -> reply(stranger, topic, "我也来"));
        assertRefused(NotFoundException.class, "forum.boardNotFound", () -> stranger.get(() -> posts.addTopic(board, "题", PostDraft.of("文"))));
    }

    @Test
    void aBoardOfAUnitIsThatOfItsSectionsAndOneOfASectionItsOwn() throws Exception {
        String office = "财政所" + mark;
        Caller admin = create("a" + mark, "", "system-admin");
        commit();
        long town = addUnit(admin, null, "镇" + mark, UnitKind.REGION);
        long founded = addUnit(admin, town, office, UnitKind.DEPARTMENT);
        addUnit(admin, founded, "综合科", UnitKind.SECTION);
        addUnit(admin, founded, "信息科", UnitKind.SECTION);
        Caller clerk = create("c" + mark, office + "综合科");
        Caller sister = create("d" + mark, office + "信息科");
        commit();
        long ours = keeper.get(() -> boards.add(draft("单位" + mark, Audience.ofUnits(Set.of(office)))));
        long own = keeper.get(() -> boards.add(draft("科室" + mark, Audience.ofUnits(Set.of(office + "综合科")))));
        commit();

        long topic = clerk.get(() -> posts.addTopic(ours, "共议" + mark, PostDraft.of("<p>正文</p>")));
        commit();

        assertThat(clerk.get(forum::listBoards)).extracting(BoardRow::id).contains(ours, own);
        assertThat(sister.get(forum::listBoards)).extracting(BoardRow::id).contains(ours).doesNotContain(own);
        assertThat(stranger.get(forum::listBoards)).extracting(BoardRow::id).doesNotContain(ours, own);
        assertThat(open(sister, topic).posts()).hasSize(1);
        assertRefused(NotFoundException.class, "forum.topicNotFound", () -> open(stranger, topic));
        await(() -> found(sister, "共议" + mark).equals(List.of("" + topic)));
        assertThat(found(stranger, "共议" + mark)).isEmpty();
    }

    private long addUnit(Caller admin, Long parent, String name, UnitKind kind) {
        return admin.get(() -> units.addUnit(parent, new UnitFacts(name, "", "", kind, List.of())));
    }

    @Test
    void whatIsUnreadIsKnownForEachReader() throws Exception {
        long topic = begin("会签");
        assertThat(topics(reader, TopicFilter.ALL.showing(TopicShow.UNREAD))).extracting(TopicRow::unread).containsExactly(1);
        assertThat(topics(writer, TopicFilter.ALL.showing(TopicShow.UNREAD))).as("his own words").isEmpty();
        assertThat(open(reader, topic).firstUnread()).isEqualTo(1);

        reply(moderator, topic, "一");
        reply(moderator, topic, "二");

        assertThat(topics(reader, TopicFilter.ALL)).extracting(TopicRow::unread, TopicRow::readers).containsExactly(tuple(2, 2L));
        assertThat(reader.get(forum::listBoards)).filteredOn(row -> row.id() == board).extracting(BoardRow::unread, BoardRow::topics, BoardRow::replies)
            .containsExactly(tuple(1L, 1L, 2L));
        TopicPage page = open(reader, topic);
        assertThat(page.firstUnread()).isEqualTo(2);
        assertThat(page.posts()).extracting(PostRow::fresh).containsExactly(false, true, true);
        assertThat(open(reader, topic).firstUnread()).isZero();
        assertThat(topics(reader, TopicFilter.ALL.showing(TopicShow.UNREAD))).isEmpty();
    }

    @Test
    void aLongTopicIsReadInParts() throws Exception {
        long topic = begin("长");
        for (int i = 2; i <= 43; i++) {
            update("""
                INSERT INTO forum_posts (id, version, topic_id, floor_number, author, author_name, author_unit, body, words, written_at)
                VALUES (?, 1, ?, ?, ?, '名', '科', '<p>文</p>', '文', CURRENT_TIMESTAMP)""", -topic * 100 - i, topic, i, "r" + mark);
        }
        update("UPDATE forum_topics SET floors = 43, replies = 42 WHERE id = ?", topic);

        TopicPage second = open(reader, topic, 25);
        TopicPage last = open(reader, topic, 999);

        assertThat(second.posts()).extracting(PostRow::floor).hasSize(20).startsWith(21).endsWith(40);
        assertThat(last.posts()).extracting(PostRow::floor).containsExactly(41, 42, 43);
        assertThat(last.firstUnread()).isEqualTo(41);
    }

    @Test
    void quotesAndMentionsReachThosePeopleWhoReadThere() throws Exception {
        long topic = begin("会签");
        long first = open(reader, topic).posts().get(0).id();
        reader.get(() -> posts.reply(topic, new PostDraft("<p>同意</p>", first, Set.of("m" + mark))));
        commit();

        PostRow answer = open(writer, topic).posts().get(1);
        assertThat(answer.quote().floor()).isEqualTo(1);
        assertThat(answer.quote().words()).isEqualTo("会签的正文");
        assertThat(answer.mentioned()).containsExactly("名m" + mark);
        assertThat(news(moderator)).containsExactly("名r" + mark + " 在主题“会签”中提到了您。");
        assertThat(news(writer)).as("who begins a topic follows it").containsExactly("名r" + mark + " 回复了您关注的主题“会签”。");
        assertRefused(RuleViolationException.class, "forum.mentionedOutside",
            () -> reader.get(() -> posts.reply(topic, new PostDraft("<p>看</p>", null, Set.of("s" + mark)))));
        long other = begin("别的");
        assertRefused(NotFoundException.class, "forum.postNotFound", () -> reader.get(() -> posts.reply(other, new PostDraft("<p>看</p>", first, Set.of()))));
    }

    @Test
    void whoFollowsIsToldOnceUntilHeHasLooked() throws Exception {
        reader.run(() -> posts.followBoard(board, true));
        commit();
        long topic = begin("会签");
        assertThat(news(reader)).containsExactly("名w" + mark + " 在您关注的版块“版块" + mark + "”发表了主题“会签”。");

        open(reader, topic);
        reader.run(() -> posts.followTopic(topic, true));
        reply(moderator, topic, "一");
        reply(moderator, topic, "二");
        assertThat(news(reader)).hasSize(2);
        open(reader, topic);
        reply(moderator, topic, "三");
        assertThat(news(reader)).hasSize(3);

        reader.run(() -> posts.followTopic(topic, false));
        open(reader, topic);
        reply(moderator, topic, "四");
        assertThat(news(reader)).hasSize(3);
        assertThat(topics(reader, TopicFilter.ALL.showing(TopicShow.FOLLOWED))).isEmpty();
        assertThat(topics(writer, TopicFilter.ALL.showing(TopicShow.FOLLOWED))).hasSize(1);
    }

    @Test
    void aDoubleClickWritesOnceAndNobodyFloods() throws Exception {
        long topic = begin("会签");
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> send = () -> {
            together.await();
            return reader.get(() -> posts.reply(topic, PostDraft.of("<p>一次</p>")));
        };
        for (Future<Integer> sent : Stream.generate(() -> executor.submit(send)).limit(2).toList()) {
            assertThat(sent.get()).isEqualTo(2);
        }
        assertThat(begin("会签")).as("the same topic again").isEqualTo(topic);

        for (int i = 2; i <= 5; i++) {
            reply(reader, topic, "第" + i);
        }
        assertRefused(RuleViolationException.class, "forum.tooFast", () -> reply(reader, topic, "第6"));
        assertThat(open(writer, topic).topic().replies()).isEqualTo(5);
    }

    @Test
    void theAuthorCorrectsAndTakesBackOthersDoNot() throws Exception {
        long topic = begin("会签");
        reply(reader, topic, "赞城");
        PostRow mine = open(reader, topic).posts().get(1);
        assertThat(mine.correctable()).isTrue();

        reader.run(() -> posts.edit(mine.id(), mine.version(), null, PostDraft.of("<p>赞成</p>")));
        commit();
        assertThat(open(writer, topic).posts().get(1)).extracting(PostRow::body, PostRow::correctable).containsExactly("<p>赞成</p>", false);
        assertThat(open(writer, topic).posts().get(1).editedAt()).isNotNull();
        assertRefused(NotPermittedException.class, "forum.notYours", () -> writer.run(() -> posts.edit(mine.id(), 2, null, PostDraft.of("<p>反对</p>"))));

        reader.run(() -> posts.takeBack(mine.id(), "说错了"));
        commit();
        assertThat(open(writer, topic).posts().get(1)).extracting(PostRow::body, row -> row.deletion().reason()).containsExactly(null, null);
        assertThat(open(moderator, topic).posts().get(1)).extracting(PostRow::body, row -> row.deletion().reason()).containsExactly("<p>赞成</p>", "说错了");
    }

    @Test
    void theAuthorCorrectsTheTitleAsLongAsTheTextAndWhatItWasIsKept() throws Exception {
        long topic = begin("会签怎么");
        PostRow first = open(writer, topic).posts().get(0);
        assertRefused(NotPermittedException.class, "forum.notYours", () -> reader.run(() -> posts.edit(first.id(), first.version(), "别的", PostDraft.of("<p>文</p>"))));
        assertRefused(RuleViolationException.class, "forum.titleMissing", () -> writer.run(() -> posts.edit(first.id(), first.version(), " ", PostDraft.of("<p>文</p>"))));

        writer.run(() -> posts.edit(first.id(), first.version(), "会签怎么办", PostDraft.of("<p>正文</p>")));
        commit();

        TopicDetails seen = open(reader, topic).topic();
        assertThat(seen.title()).isEqualTo("会签怎么办");
        assertThat(seen.titleChange().moderated()).isFalse();
        assertThat(seen.formerTitles()).as("for moderators").isEmpty();
        assertThat(open(moderator, topic).topic().formerTitles()).extracting(FormerTitleRow::title, FormerTitleRow::by, FormerTitleRow::reason)
            .containsExactly(tuple("会签怎么", "名w" + mark, null));
        reply(reader, topic, "不知道");
        PostRow mine = open(reader, topic).posts().get(1);
        assertRefused(RuleViolationException.class, "forum.titleOfReply", () -> reader.run(() -> posts.edit(mine.id(), mine.version(), "别的", PostDraft.of("<p>文</p>"))));
        update("UPDATE forum_posts SET written_at = ? WHERE id = ?", Timestamp.from(Instant.now().minus(Duration.ofDays(2))), first.id());
        commit();
        assertRefused(RuleViolationException.class, "forum.correctionOver", () -> writer.run(() -> posts.edit(first.id(), first.version() + 1, "晚了", PostDraft.of("<p>文</p>"))));
    }

    @Test
    void topicsAreLookedForInTitlesAndTextsSortedAndPaged() throws Exception {
        long signing = begin("会签");
        begin("食堂");
        long other = begin("班车");
        reply(reader, other, "会签也要快些");
        reply(moderator, other, "100%_同意");

        assertThat(topics(reader, TopicFilter.ALL.searching("会签"))).extracting(TopicRow::title).containsExactly("班车", "会签");
        assertThat(topics(reader, TopicFilter.ALL.searching("%_"))).extracting(TopicRow::title).containsExactly("班车");
        assertThat(topics(reader, TopicFilter.ALL.searching("</p>"))).isEmpty();
        assertThat(topics(reader, new TopicFilter(null, "", TopicShow.ALL, TopicSort.REPLIES, true)).get(0).id()).isEqualTo(other);
        Slice<TopicRow> second = reader.get(() -> forum.search(TopicFilter.ALL.of(board), new PageRequest(1, 1)));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.rows()).hasSize(1);
        moderator.run(() -> moderation.pin(signing, true));
        commit();
        assertThat(topics(reader, TopicFilter.ALL)).extracting(TopicRow::title).startsWith("会签");
    }

    @Test
    void theHottestHaveMostRepliesAndReadersOfLateAmongThoseOneSees() throws Exception {
        long topic = begin("热");
        for (int i = 0; i < 4; i++) {
            reply(reader, topic, "顶" + i);
            reply(moderator, topic, "顶" + i);
        }
        long quiet = begin("冷");

        List<HotTopic> hot = reader.get(() -> forum.listHot(50));

        assertThat(hot).filteredOn(each -> each.id() == topic).extracting(HotTopic::replies, HotTopic::readers).containsExactly(tuple(8L, 1L));
        assertThat(hot).extracting(HotTopic::id).containsSubsequence(topic, quiet);
        assertThat(stranger.get(() -> forum.listHot(50))).extracting(HotTopic::id).doesNotContain(topic);
        moderator.run(() -> moderation.deleteTopic(topic, "重复"));
        commit();
        assertThat(reader.get(() -> forum.listHot(50))).extracting(HotTopic::id).doesNotContain(topic).contains(quiet);
    }

    @Test
    void whatIsSaidIsFoundByWhoReadsTheBoardAsLongAsItStands() throws Exception {
        long topic = begin("班车" + mark);
        reply(reader, topic, "改线" + mark);

        long reply = open(moderator, topic).posts().get(1).id();
        await(() -> found(reader, "改线" + mark).equals(List.of("" + reply)));
        assertThat(found(moderator, "班车" + mark)).as("its replies are not found by the title").containsExactly("" + topic);
        assertThat(found(reader, "班车" + mark + " 改线" + mark)).as("a word in the title, another in the reply").containsExactly("" + reply);
        assertThat(found(stranger, mark)).isEmpty();
        moderator.run(() -> moderation.deletePost(reply, "离题"));
        commit();
        await(() -> found(reader, "改线" + mark).isEmpty());
        keeper.run(() -> boards.change(board, version(), draft("版块" + mark, Audience.EVERYBODY)));
        commit();
        await(() -> found(stranger, mark).equals(List.of("" + topic)));
        moderator.run(() -> moderation.deleteTopic(topic, "重复"));
        commit();
        await(() -> found(reader, mark).isEmpty());
    }

    @Test
    void aWordInAnyReplyOfALongTopicLeadsToThatReply() throws Exception {
        long topic = begin("长谈" + mark);
        for (int i = 2; i <= 260; i++) {
            update("""
                INSERT INTO forum_posts (id, version, topic_id, floor_number, author, author_name, author_unit, body, words, written_at)
                VALUES (?, 1, ?, ?, ?, '名', '科', '<p>文</p>', ?, CURRENT_TIMESTAMP)""", -topic * 1000 - i, topic, i, "r" + mark, i == 3 ? "獬豸" + mark : "文");
        }
        update("UPDATE forum_topics SET floors = 260, replies = 259 WHERE id = ?", topic);
        commit();

        moderator.run(() -> moderation.retitle(topic, "长谈" + mark, "久谈" + mark, "更正")); // tells the search of all that is in it
        commit();

        await(() -> found(reader, "獬豸" + mark).equals(List.of("" + (-topic * 1000 - 3))));
        SearchRow row = reader.get(() -> search.search(SearchFilter.of("獬豸" + mark), FIRST)).rows().get(0);
        assertThat(row.href()).contains("topicId=" + topic).endsWith("floor=3");
        assertThat(row.titleText()).isEqualTo("久谈" + mark);
        assertThat(found(reader, "久谈" + mark)).containsExactly("" + topic);
        assertThat(found(stranger, mark)).isEmpty();
        assertThat(topics(reader, TopicFilter.ALL.searching("獬豸" + mark))).extracting(TopicRow::id, TopicRow::foundFloor).containsExactly(tuple(topic, 3));
        assertThat(topics(reader, TopicFilter.ALL.searching("久谈"))).extracting(TopicRow::foundFloor).as("only the title says it").containsExactly(0);
        assertThat(topics(reader, TopicFilter.ALL)).extracting(TopicRow::foundFloor).containsExactly(0);
    }

    private List<String> found(Caller caller, String text) {
        return caller.get(() -> search.search(SearchFilter.of(text), FIRST)).rows().stream().map(SearchRow::key).toList();
    }

    @Test
    void boardsAreKeptByWhoMayAndDeletedWhileNothingIsWritten() throws Exception {
        assertThat(keeper.get(boards::list)).extracting(each -> each.id()).contains(board);
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> moderator.get(boards::list));
        assertRefused(DuplicateException.class, "forum.nameTaken", () -> keeper.get(() -> boards.add(draft(" 版块" + mark, Audience.EVERYBODY))));
        assertRefused(RuleViolationException.class, "forum.unitUnknown",
            () -> keeper.get(() -> boards.add(draft("又" + mark, Audience.ofUnits(Set.of("没有"))))));
        long topic = begin("会签");
        assertRefused(RuleViolationException.class, "forum.boardUsed", () -> keeper.run(() -> boards.delete(board, version())));

        keeper.run(() -> boards.change(board, version(), new BoardDraft("版块" + mark, "", Audience.ofUnits(Set.of(unit)), Set.of(), false)));
        commit();
        assertRefused(RuleViolationException.class, "forum.boardClosed", () -> reply(reader, topic, "晚了"));
        long empty = keeper.get(() -> boards.add(draft("空" + mark, Audience.EVERYBODY)));
        commit();
        keeper.run(() -> boards.move(empty, true));
        commit();
        assertThat(keeper.get(boards::list)).extracting(each -> each.id()).containsSubsequence(empty, board);
        keeper.run(() -> boards.delete(empty, keeper.get(boards::list).stream().filter(each -> each.id() == empty).findFirst().orElseThrow().version()));
        commit();
        assertThat(stranger.get(forum::listBoards)).extracting(BoardRow::id).doesNotContain(empty);
    }

    private int version() {
        return keeper.get(boards::list).stream().filter(each -> each.id() == board).findFirst().orElseThrow().version();
    }
}
