package org.tongzhou.it.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.forum.BoardDraft;
import org.tongzhou.core.forum.FormerTitleRow;
import org.tongzhou.core.forum.HotTopic;
import org.tongzhou.core.forum.PostDraft;
import org.tongzhou.core.forum.PostRow;
import org.tongzhou.core.forum.ReportOutcome;
import org.tongzhou.core.forum.ReportRow;
import org.tongzhou.core.forum.TopicFilter;
import org.tongzhou.core.forum.TopicPage;
import org.tongzhou.core.forum.TopicRow;
import org.tongzhou.core.forum.TopicShow;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.it.security.Caller;

class ForumModerationIT extends ForumTest {
    @Test
    void moderatorsKeepOrderAndWhoIsNoneIsRefused() throws Exception {
        long topic = begin("会签");
        int floor = reply(reader, topic, "离题");
        long post = open(reader, topic).posts().get(floor - 1).id();

        for (Runnable act : new Runnable[] {() -> moderation.pin(topic, true), () -> moderation.pick(topic, true), () -> moderation.lock(topic, true),
            () -> moderation.move(topic, board), () -> moderation.merge(topic, topic), () -> moderation.deleteTopic(topic, "误"),
            () -> moderation.retitle(topic, "会签", "别的", "误"), () -> moderation.deletePost(post, "误"), () -> moderation.export(TopicFilter.ALL.of(board))}) {
            assertRefused(NotPermittedException.class, "forum.notModerator", () -> writer.run(act));
        }
        assertThat(writer.get(() -> moderation.listReports(true, FIRST)).rows()).isEmpty();
        moderator.run(() -> moderation.pin(topic, true));
        moderator.run(() -> moderation.pick(topic, true));
        moderator.run(() -> moderation.lock(topic, true));
        commit();

        assertThat(topics(reader, TopicFilter.ALL.showing(TopicShow.DIGEST))).extracting(TopicRow::pinned, TopicRow::digest, TopicRow::locked)
            .containsExactly(tuple(true, true, true));
        assertRefused(RuleViolationException.class, "forum.topicLocked", () -> reply(reader, topic, "再说"));
        assertThat(moderator.get(() -> moderation.export(TopicFilter.ALL.of(board)))).extracting(TopicRow::title).containsExactly("会签");
        commit();
        assertThat(audited()).contains("forum.pin", "forum.pick", "forum.lock", "forum.export");
    }

    @Test
    void aDeletedReplyKeepsItsFloorAndItsTraceForModerators() throws Exception {
        long topic = begin("会签");
        reply(reader, topic, "离题");
        long post = open(moderator, topic).posts().get(1).id();

        moderator.run(() -> moderation.deletePost(post, "与主题无关"));
        commit();

        PostRow seen = open(writer, topic).posts().get(1);
        assertThat(seen.body()).isNull();
        assertThat(seen.deletion().by()).isNull();
        PostRow traced = open(moderator, topic).posts().get(1);
        assertThat(traced.body()).isEqualTo("<p>离题</p>");
        assertThat(traced.deletion().by()).isEqualTo("名m" + mark);
        assertThat(traced.deletion().reason()).isEqualTo("与主题无关");
        assertThat(news(reader)).containsExactly("您在主题“会签”中的发言已由版主名m" + mark + "删除：与主题无关");
        assertThat(topics(reader, TopicFilter.ALL.searching("离题"))).as("what is deleted is not found").isEmpty();
        assertThat(open(writer, topic).topic().replies()).isZero();
        assertRefused(RuleViolationException.class, "forum.postDeleted", () -> moderator.run(() -> moderation.deletePost(post, "又")));
        assertRefused(NotPermittedException.class, "forum.notModerator", () -> reader.run(() -> moderation.restorePost(post)));

        moderator.run(() -> moderation.restorePost(post));
        commit();

        assertThat(open(writer, topic).posts().get(1).body()).isEqualTo("<p>离题</p>");
        assertThat(open(writer, topic).topic().replies()).isOne();
        assertThat(topics(reader, TopicFilter.ALL.searching("离题"))).hasSize(1);
        assertThat(news(reader)).contains("您在主题“会签”中被删除的发言已由版主名m" + mark + "恢复。");
        assertRefused(RuleViolationException.class, "forum.postNotDeleted", () -> moderator.run(() -> moderation.restorePost(post)));
    }

    @Test
    void whatAModeratorOfTheAuthorsNameDeletedIsBroughtBack() throws Exception {
        long topic = begin("会签");
        reply(reader, topic, "离题");
        update("UPDATE security_accounts SET display_name = ? WHERE username = ?", "名r" + mark, "m" + mark);
        changed.fire(new AccountChanged("m" + mark));
        commit();
        long post = open(moderator, topic).posts().get(1).id();
        moderator.run(() -> moderation.deletePost(post, "与主题无关"));
        commit();
        PostRow deleted = open(moderator, topic).posts().get(1);
        assertThat(deleted.deletion().by()).isEqualTo(deleted.authorName());
        assertThat(deleted.restorable()).isTrue();
        assertThat(open(writer, topic).posts().get(1).restorable()).as("for moderators").isFalse();

        moderator.run(() -> moderation.restorePost(post));
        commit();

        assertThat(open(writer, topic).posts().get(1).body()).isEqualTo("<p>离题</p>");
        reader.run(() -> posts.takeBack(post, "说错了"));
        commit();
        assertThat(open(moderator, topic).posts().get(1).restorable()).isFalse();
        assertRefused(RuleViolationException.class, "forum.postNotDeleted", () -> moderator.run(() -> moderation.restorePost(post)));
    }

    @Test
    void aTitleIsChangedByAModeratorWithATraceAndAllThatNamesTheTopicFollows() throws Exception {
        long topic = begin("吐槽会签");
        reply(reader, topic, "人身攻击");
        long post = open(writer, topic).posts().get(1).id();
        writer.run(() -> posts.report(post, "请看"));
        commit();

        moderator.run(() -> moderation.retitle(topic, "吐槽会签", " 会签办法讨论 ", "标题不当"));
        commit();
        moderator.run(() -> moderation.retitle(topic, "吐槽会签", "会签办法讨论", "标题不当")); // a double click
        commit();

        TopicPage seen = open(writer, topic);
        assertThat(seen.topic().title()).isEqualTo("会签办法讨论");
        assertThat(seen.topic().titleChange().moderated()).isTrue();
        assertThat(seen.topic().formerTitles()).isEmpty();
        assertThat(open(moderator, topic).topic().formerTitles()).extracting(FormerTitleRow::title, FormerTitleRow::by, FormerTitleRow::reason)
            .containsExactly(tuple("吐槽会签", "名m" + mark, "标题不当"));
        assertThat(news(writer)).filteredOn(words -> words.contains("标题")).containsExactly("您的主题“吐槽会签”的标题已由版主名m" + mark + "改为“会签办法讨论”：标题不当");
        assertThat(reports(moderator)).extracting(TodoRow::title).containsExactly("会签办法讨论");
        assertThat(reader.get(() -> forum.listHot(50))).filteredOn(hot -> hot.id() == topic).extracting(HotTopic::title).containsExactly("会签办法讨论");
        reply(reader, topic, "同意");
        assertThat(news(writer)).contains("名r" + mark + " 回复了您关注的主题“会签办法讨论”。");
        assertThat(audited()).filteredOn("forum.retitle"::equals).hasSize(1);
        PostRow first = open(writer, topic).posts().get(0);
        assertRefused(RuleViolationException.class, "forum.titleModerated", () -> writer.run(() -> posts.edit(first.id(), first.version(), "吐槽会签", PostDraft.of("<p>文</p>"))));
        assertRefused(StaleDataException.class, "forum.titleStale", () -> keeper.run(() -> moderation.retitle(topic, "吐槽会签", "别的", "我也改")));
        moderator.run(() -> moderation.deleteTopic(topic, "重复"));
        commit();
        assertRefused(RuleViolationException.class, "forum.topicDeleted", () -> moderator.run(() -> moderation.retitle(topic, "会签办法讨论", "别的", "晚了")));
    }

    @Test
    void aDeletedTopicIsThereForModeratorsOnly() throws Exception {
        long topic = begin("广告");

        moderator.run(() -> moderation.deleteTopic(topic, "不发广告"));
        commit();

        assertThat(topics(reader, TopicFilter.ALL)).isEmpty();
        assertThat(topics(reader, TopicFilter.ALL.showing(TopicShow.DELETED))).isEmpty();
        assertThat(topics(moderator, TopicFilter.ALL.showing(TopicShow.DELETED))).extracting(TopicRow::title).containsExactly("广告");
        assertThat(open(moderator, topic).topic().deletion().reason()).isEqualTo("不发广告");
        assertRefused(NotFoundException.class, "forum.topicNotFound", () -> open(reader, topic));
        assertRefused(RuleViolationException.class, "forum.topicDeleted", () -> moderator.run(() -> moderation.pin(topic, true)));

        moderator.run(() -> moderation.restoreTopic(topic));
        commit();

        assertThat(topics(reader, TopicFilter.ALL)).extracting(TopicRow::title).containsExactly("广告");
        assertThat(open(reader, topic).topic().deletion()).isNull();
        assertRefused(RuleViolationException.class, "forum.topicNotDeleted", () -> moderator.run(() -> moderation.restoreTopic(topic)));
    }

    @Test
    void aTopicIsMovedToABoardThatTheModeratorKeepsToo() throws Exception {
        long topic = begin("会签");
        long mine = keeper.get(() -> boards.add(draft("我的" + mark, Audience.EVERYBODY)));
        long others = keeper.get(() -> boards.add(new BoardDraft("别人的" + mark, "", Audience.EVERYBODY, Set.of(), true)));
        commit();

        assertRefused(NotPermittedException.class, "forum.notModerator", () -> moderator.run(() -> moderation.move(topic, others)));
        moderator.run(() -> moderation.move(topic, mine));
        commit();

        assertThat(topics(reader, TopicFilter.ALL)).isEmpty();
        assertThat(open(stranger, topic).topic().boardId()).as("now it is for everybody").isEqualTo(mine);
    }

    @Test
    void mergedTopicsAreOneAndTheOldAddressLeadsThere() throws Exception {
        long topic = begin("会签");
        reply(reader, topic, "一");
        long twin = begin("又是会签");
        reply(moderator, twin, "二");

        moderator.run(() -> moderation.merge(twin, topic));
        commit();

        TopicPage page = open(reader, twin, 2);
        assertThat(page.topic().id()).isEqualTo(topic);
        assertThat(page.askedFloor()).as("the floor of the old address").isEqualTo(4);
        assertThat(page.posts()).extracting(PostRow::floor, PostRow::body).containsExactly(tuple(1, "<p>会签的正文</p>"), tuple(2, "<p>一</p>"),
            tuple(3, "<p>又是会签的正文</p>"), tuple(4, "<p>二</p>"));
        assertThat(page.topic().replies()).isEqualTo(3);
        assertThat(topics(reader, TopicFilter.ALL)).extracting(TopicRow::title).containsExactly("会签");
        assertThat(reply(reader, topic, "三")).isEqualTo(5);
    }

    @Test
    void whoFollowsAMergedTopicIsToldAndFollowsTheOther() throws Exception {
        long topic = begin("会签");
        long twin = reader.get(() -> posts.addTopic(board, "又是会签", PostDraft.of("<p>同样的事</p>")));
        commit();

        moderator.run(() -> moderation.merge(twin, topic));
        commit();

        assertThat(news(reader)).containsExactly("您关注的主题“又是会签”已由版主名m" + mark + "并入“会签”。");
        assertThat(news(writer)).as("the other one goes on").isEmpty();
        open(reader, topic, 2);
        reply(moderator, topic, "都在这里了");
        assertThat(news(reader)).hasSize(2);
    }

    @Test
    void aReportIsToBeDoneByTheModeratorsUntilOneHasHandledIt() throws Exception {
        long topic = begin("会签");
        reply(reader, topic, "人身攻击");
        long post = open(writer, topic).posts().get(1).id();
        writer.run(() -> posts.report(post, "请看"));
        commit();

        assertThat(reports(moderator)).extracting(TodoRow::kind, TodoRow::title).containsExactly(tuple(TodoKind.FORUM_REPORT, "会签"));
        assertThat(reports(moderator).get(0).href()).contains("topicId=" + topic).endsWith("floor=2");
        assertThat(reports(keeper)).as("there is a moderator").isEmpty();
        assertRefused(RuleViolationException.class, "forum.reportedAlready", () -> writer.run(() -> posts.report(post, "又")));
        assertRefused(RuleViolationException.class, "forum.ownReport", () -> reader.run(() -> posts.report(post, "我")));
        assertThat(open(reader, topic).posts().get(1).reports()).isEmpty();
        long report = open(moderator, topic).posts().get(1).reports().get(0).id();
        assertRefused(NotPermittedException.class, "forum.notModerator", () -> reader.run(() -> moderation.dismissReport(report, "不是")));

        moderator.run(() -> moderation.deleteReported(report, "言语不当"));
        commit();

        assertThat(reports(moderator)).isEmpty();
        assertThat(news(writer)).contains("您对主题“会签”中内容的举报已处理：言语不当");
        assertThat(moderator.get(() -> moderation.listReports(false, FIRST)).rows()).extracting(ReportRow::outcome, ReportRow::reason)
            .containsExactly(tuple(ReportOutcome.DELETED, "请看"));
        assertRefused(RuleViolationException.class, "forum.reportHandled", () -> moderator.run(() -> moderation.dismissReport(report, "晚了")));
    }

    @Test
    void aDismissedReportLeavesThePostAndNewModeratorsHaveWhatWaits() throws Exception {
        long topic = begin("会签");
        long post = open(reader, topic).posts().get(0).id();
        reader.run(() -> posts.report(post, "请看"));
        commit();
        Caller next = create("n" + mark, "督查科" + mark);
        commit();
        int version = keeper.get(boards::list).stream().filter(each -> each.id() == board).findFirst().orElseThrow().version();
        keeper.run(() -> boards.change(board, version, new BoardDraft("版块" + mark, "", Audience.ofUnits(Set.of(unit)), Set.of("n" + mark), true)));
        commit();
        assertThat(reports(moderator)).isEmpty();
        assertThat(reports(next)).hasSize(1);

        long report = open(next, topic).posts().get(0).reports().get(0).id();
        next.run(() -> moderation.dismissReport(report, "没有问题"));
        commit();

        assertThat(reports(next)).isEmpty();
        assertThat(open(reader, topic).posts().get(0).deletion()).isNull();
        assertThat(audited()).contains("forum.dismissReport", "forum.changeBoard");
    }

    private List<String> audited() throws Exception {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("SELECT action FROM audit_entries WHERE actor IN (?, ?, ?)")) {
            query.setString(1, "m" + mark);
            query.setString(2, "n" + mark);
            query.setString(3, "k" + mark);
            List<String> found = new ArrayList<>();
            for (var rows = query.executeQuery(); rows.next();) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
