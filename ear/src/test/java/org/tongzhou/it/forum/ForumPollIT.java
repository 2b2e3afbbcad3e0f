package org.tongzhou.it.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.forum.ForumPollService;
import org.tongzhou.core.forum.PollDraft;
import org.tongzhou.core.forum.PollResults;
import org.tongzhou.core.forum.PollRow;
import org.tongzhou.core.forum.PostDraft;
import org.tongzhou.core.forum.TopicFilter;
import org.tongzhou.core.forum.TopicRow;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.it.security.Caller;

/** Polls: one vote for each reader, told when their starters said, and of secret ones nothing but the figures. */
class ForumPollIT extends ForumTest {
    @Inject
    ForumPollService polls;
    @Resource
    ManagedExecutorService executor;

    private static PollDraft draft(PollResults results, boolean secret, boolean changeable, int most) {
        return new PollDraft("哪天合适？", List.of("周二", "周四", "周六"), most, Instant.now().plus(Duration.ofDays(2)), results, secret, changeable);
    }

    private long begin(String title, PollDraft poll) throws Exception {
        long id = writer.get(() -> posts.addPoll(board, title, PostDraft.of("<p>请投票</p>"), poll));
        commit();
        return id;
    }

    private PollRow poll(Caller caller, long topic) throws Exception {
        return open(caller, topic).poll();
    }

    /** @param places of the options, from 0 on */
    private void vote(Caller caller, long topic, int... places) throws Exception {
        Set<Long> chosen = chosen(topic, places);
        caller.run(() -> polls.vote(topic, chosen));
        commit();
    }

    private Set<Long> chosen(long topic, int... places) throws Exception {
        List<PollRow.Option> options = poll(writer, topic).options();
        return Arrays.stream(places).mapToObj(place -> options.get(place).id()).collect(Collectors.toSet());
    }

    @Test
    void whoReadsVotesOnceAndSeesWhoChoseWhat() throws Exception {
        long topic = begin("活动", draft(PollResults.VOTED, false, false, 2));
        assertThat(poll(reader, topic)).extracting(PollRow::told, PollRow::voted, PollRow::mayVote, PollRow::voters).containsExactly(false, false, true, 0L);

        vote(reader, topic, 0, 2);
        vote(moderator, topic, 2);

        PollRow seen = poll(reader, topic);
        assertThat(seen.options()).extracting(PollRow.Option::words, PollRow.Option::votes, PollRow.Option::percent, PollRow.Option::chosen)
            .containsExactly(tuple("周二", 1, 50, true), tuple("周四", 0, 0, false), tuple("周六", 2, 100, true));
        assertThat(seen.options().get(2).names()).containsExactly("名r" + mark, "名m" + mark);
        assertThat(seen).extracting(PollRow::mayVote, PollRow::voters).containsExactly(false, 2L);
        assertThat(poll(writer, topic)).extracting(PollRow::told).isEqualTo(false);
        vote(reader, topic, 0, 2); // the same again
        assertThat(poll(reader, topic).voters()).isEqualTo(2);
        Set<Long> other = chosen(topic, 1);
        assertRefused(RuleViolationException.class, "forum.pollVoted", () -> reader.run(() -> polls.vote(topic, other)));
        assertRefused(NotFoundException.class, "forum.topicNotFound", () -> stranger.run(() -> polls.vote(topic, other)));
        Set<Long> all = chosen(topic, 0, 1, 2);
        assertRefused(RuleViolationException.class, "forum.pollTooMuch", () -> keeper.run(() -> polls.vote(topic, all)));
        assertRefused(RuleViolationException.class, "forum.pollNothing", () -> keeper.run(() -> polls.vote(topic, Set.of())));
        assertRefused(NotFoundException.class, "forum.pollOptionGone", () -> keeper.run(() -> polls.vote(topic, Set.of(-1L))));
    }

    @Test
    void twoVotesAtOnceByOnePersonCountOnce() throws Exception {
        long topic = begin("活动", draft(PollResults.ALWAYS, true, false, 1));
        Set<Long> chosen = chosen(topic, 1);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> send = () -> {
            together.await();
            try {
                reader.run(() -> polls.vote(topic, chosen));
                return true;
            } catch (RuleViolationException e) {
                return false;
            }
        };
        List<Boolean> counted = new ArrayList<>();
        for (Future<Boolean> sent : Stream.generate(() -> executor.submit(send)).limit(2).toList()) {
            counted.add(sent.get());
        }

        assertThat(counted).containsExactlyInAnyOrder(true, false);
        assertThat(poll(reader, topic)).extracting(PollRow::voters, row -> row.options().get(1).votes()).containsExactly(1L, 1);
    }

    @Test
    void nothingTellsWhoChoseWhatInASecretPoll() throws Exception {
        long topic = begin("匿名", draft(PollResults.ALWAYS, true, false, 1));

        vote(reader, topic, 1);

        PollRow seen = poll(moderator, topic);
        assertThat(seen.options().get(1)).extracting(PollRow.Option::votes, PollRow.Option::names).containsExactly(1, List.of());
        assertThat(poll(reader, topic).options()).noneMatch(PollRow.Option::chosen);
        assertThat(poll(reader, topic).voted()).isTrue();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement asked = connection.prepareStatement("SELECT name, unit, voted_at, (SELECT COUNT(*) FROM forum_poll_choices c WHERE c.voter_id = v.id) "
                    + "FROM forum_poll_voters v WHERE v.username = ?")) {
            asked.setString(1, "r" + mark);
            try (ResultSet row = asked.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isNull();
                assertThat(row.getString(2)).isNull();
                assertThat(row.getTimestamp(3)).isNull();
                assertThat(row.getInt(4)).isZero();
            }
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(writer.get(() -> polls.export(topic, Locale.SIMPLIFIED_CHINESE))))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            for (Sheet sheet : book) {
                sheet.forEach(row -> row.forEach(cell -> assertThat(cell.toString()).doesNotContain("名r" + mark)));
            }
        }
    }

    @Test
    void aVoteIsChangedWhereThatIsAllowedUntilTheEnd() throws Exception {
        long topic = begin("活动", draft(PollResults.ENDED, false, true, 1));
        vote(reader, topic, 0);
        vote(reader, topic, 1);
        assertThat(poll(reader, topic)).extracting(PollRow::told, PollRow::mayVote, row -> row.options().get(1).chosen()).containsExactly(false, true, true);
        assertRefused(RuleViolationException.class, "forum.pollUntold", () -> writer.get(() -> polls.export(topic, Locale.SIMPLIFIED_CHINESE)));
        assertRefused(NotPermittedException.class, "forum.notModerator", () -> reader.run(() -> polls.close(topic, "够了")));

        moderator.run(() -> polls.close(topic, "人数已满"));
        commit();

        PollRow closed = poll(reader, topic);
        assertThat(closed.options()).extracting(PollRow.Option::votes).containsExactly(0, 1, 0);
        assertThat(closed.closing().reason()).isEqualTo("人数已满");
        assertThat(news(writer)).contains("您在主题“活动”中发起的投票已由版主名m" + mark + "提前结束：人数已满");
        Set<Long> other = chosen(topic, 2);
        assertRefused(RuleViolationException.class, "forum.pollOver", () -> reader.run(() -> polls.vote(topic, other)));
        assertThat(closed.mayExport()).isFalse();
        assertRefused(NotPermittedException.class, "forum.pollNotYours", () -> reader.get(() -> polls.export(topic, Locale.SIMPLIFIED_CHINESE)));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(moderator.get(() -> polls.export(topic, Locale.SIMPLIFIED_CHINESE))))) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(1).getNumericCellValue()).isEqualTo(1);
            assertThat(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue()).isEqualTo("名r" + mark);
            assertThat(book.getSheetAt(1).getRow(1).getCell(3).getStringCellValue()).isEqualTo("周四");
        }
    }

    @Test
    void aLockedTopicTakesNoVotesAndARemovedPollLeavesATrace() throws Exception {
        long topic = begin("活动", draft(PollResults.ALWAYS, false, false, 1));
        Set<Long> chosen = chosen(topic, 0);
        moderator.run(() -> moderation.lock(topic, true));
        commit();
        assertRefused(RuleViolationException.class, "forum.topicLocked", () -> reader.run(() -> polls.vote(topic, chosen)));
        assertThat(poll(reader, topic).mayVote()).isFalse();

        assertRefused(NotPermittedException.class, "forum.notModerator", () -> reader.run(() -> polls.remove(topic, "不要了")));
        assertRefused(RuleViolationException.class, "forum.topicLocked", () -> writer.run(() -> polls.remove(topic, "不要了")));
        moderator.run(() -> polls.remove(topic, "与工作无关"));
        commit();

        assertThat(poll(reader, topic)).extracting(PollRow::question, row -> row.removal().reason(), row -> row.options().size()).containsExactly("", null, 0);
        assertThat(poll(moderator, topic)).extracting(PollRow::question, row -> row.removal().reason()).containsExactly("哪天合适？", "与工作无关");
        assertThat(news(writer)).contains("您在主题“活动”中发起的投票已由版主名m" + mark + "移除：与工作无关");
        moderator.run(() -> moderation.lock(topic, false));
        commit();
        assertThat(open(writer, topic).mayAddPoll()).isFalse();
        assertRefused(RuleViolationException.class, "forum.pollRemovedStays", () -> writer.run(() -> polls.add(topic, draft(PollResults.ALWAYS, false, false, 1))));
        assertThat(open(moderator, topic).mayAddPoll()).isTrue();
        assertRefused(NotFoundException.class, "forum.pollNotFound", () -> moderator.run(() -> polls.close(topic, "再")));
    }

    @Test
    void aPollGoesWithItsPostsAndIsFoundByItsWords() throws Exception {
        long topic = begin("活动", draft(PollResults.ALWAYS, false, false, 1));
        vote(reader, topic, 2);
        long both = begin("另一个", draft(PollResults.ALWAYS, false, false, 1));
        long plain = begin("没有投票");
        assertRefused(RuleViolationException.class, "forum.pollInBoth", () -> moderator.run(() -> moderation.merge(topic, both)));

        moderator.run(() -> moderation.merge(topic, plain));
        commit();

        assertThat(poll(reader, plain).options().get(2)).extracting(PollRow.Option::votes, PollRow.Option::chosen).containsExactly(1, true);
        assertThat(poll(reader, topic).id()).as("the old address").isEqualTo(poll(reader, plain).id());
        assertThat(topics(reader, TopicFilter.ALL)).hasSize(2);
    }

    @Test
    void whereTheNewerPollWasRemovedTheOlderOneTakesItsPlaceAndStaysItsStarters() throws Exception {
        long older = begin("活动", draft(PollResults.ALWAYS, false, false, 1));
        vote(reader, older, 0);
        long newer = moderator.get(() -> posts.addPoll(board, "另一个", PostDraft.of("<p>请投票</p>"), draft(PollResults.ALWAYS, false, false, 1)));
        commit();
        moderator.run(() -> polls.remove(newer, "重复"));
        commit();
        assertThat(news(moderator)).as("of what he did himself").noneMatch(words -> words.contains("重复"));

        moderator.run(() -> moderation.merge(older, newer));
        commit();

        assertThat(poll(reader, newer)).extracting(PollRow::removal, PollRow::voters).containsExactly(null, 1L);
        vote(keeper, newer, 1);
        assertThat(poll(reader, newer).voters()).isEqualTo(2);
        assertThat(poll(writer, newer).mayExport()).isTrue();
        assertThat(writer.<byte[]>get(() -> polls.export(newer, Locale.SIMPLIFIED_CHINESE))).isNotEmpty();
        moderator.run(() -> polls.remove(newer, "与工作无关"));
        commit();
        assertThat(news(writer)).contains("您在主题“另一个”中发起的投票已由版主名m" + mark + "移除：与工作无关");
    }

    @Test
    void aPollIsAddedLaterByTheAuthorOrAModeratorToATopicThatHasNone() throws Exception {
        long topic = writer.get(() -> posts.addTopic(board, "活动", PostDraft.of("<p>哪天去</p>")));
        commit();
        PollDraft later = draft(PollResults.ALWAYS, false, true, 1);
        assertThat(open(reader, topic).mayAddPoll()).isFalse();
        assertRefused(NotPermittedException.class, "forum.notModerator", () -> reader.run(() -> polls.add(topic, later)));
        assertRefused(NotFoundException.class, "forum.topicNotFound", () -> stranger.run(() -> polls.add(topic, later)));
        moderator.run(() -> moderation.lock(topic, true));
        commit();
        assertRefused(RuleViolationException.class, "forum.topicLocked", () -> writer.run(() -> polls.add(topic, later)));
        moderator.run(() -> moderation.lock(topic, false));
        commit();
        assertThat(open(writer, topic).mayAddPoll()).isTrue();

        writer.run(() -> polls.add(topic, later));
        commit();
        writer.run(() -> polls.add(topic, later)); // a double click
        commit();

        assertThat(poll(reader, topic)).extracting(PollRow::question, PollRow::mayVote, PollRow::may).containsExactly("哪天合适？", true, new PollRow.May(false, false, false));
        assertThat(poll(writer, topic).may()).isEqualTo(new PollRow.May(true, true, true));
        assertThat(open(writer, topic).mayAddPoll()).isFalse();
        assertRefused(RuleViolationException.class, "forum.pollThere", () -> moderator.run(() -> polls.add(topic, draft(PollResults.ENDED, true, false, 1))));
        vote(reader, topic, 0);
        assertThat(poll(writer, topic).may()).as("once somebody has voted").isEqualTo(new PollRow.May(false, true, false));
        writer.run(() -> polls.close(topic, "已经定了"));
        commit();
        assertThat(poll(reader, topic).closing().reason()).isEqualTo("已经定了");
        assertThat(news(writer)).as("of what he did himself").noneMatch(words -> words.contains("提前结束"));
        assertThat(audited("w")).contains("forum.addPoll", "forum.closePoll");
    }

    @Test
    void aPollInWhichNobodyHasVotedIsChangedOrTakenBackAndNobodyVotesOnWordsThatHeDidNotSee() throws Exception {
        long topic = begin("活动", draft(PollResults.ALWAYS, true, false, 1));
        long former = poll(writer, topic).id();
        Set<Long> seen = chosen(topic, 0);
        PollDraft open = new PollDraft("哪天去？", List.of("周三", "周五"), 1, Instant.now().plus(Duration.ofDays(3)), PollResults.ALWAYS, false, true);
        assertRefused(NotPermittedException.class, "forum.notModerator", () -> reader.run(() -> polls.change(topic, former, open)));

        writer.run(() -> polls.change(topic, former, open));
        commit();
        writer.run(() -> polls.change(topic, former, open)); // a double click
        commit();

        assertThat(poll(reader, topic).options()).extracting(PollRow.Option::words).containsExactly("周三", "周五");
        assertThat(poll(reader, topic).secret()).isFalse();
        assertRefused(NotFoundException.class, "forum.pollOptionGone", () -> reader.run(() -> polls.vote(topic, seen)));
        assertRefused(StaleDataException.class, "forum.pollStale", () -> moderator.run(() -> polls.change(topic, former, draft(PollResults.ENDED, false, false, 1))));
        writer.run(() -> polls.remove(topic, "不用投了"));
        commit();
        assertThat(poll(moderator, topic)).as("as if it had never been there").isNull();
        assertThat(topics(reader, TopicFilter.ALL)).extracting(row -> row.mark().poll()).containsExactly(false);
        writer.run(() -> polls.add(topic, open));
        commit();
        vote(reader, topic, 1);
        long voted = poll(writer, topic).id();
        for (Caller caller : List.of(writer, moderator)) {
            assertRefused(RuleViolationException.class, "forum.pollVotedIn", () -> caller.run(() -> polls.change(topic, voted, draft(PollResults.ENDED, false, false, 1))));
        }
        assertRefused(RuleViolationException.class, "forum.pollVotedIn", () -> writer.run(() -> polls.remove(topic, "不要了")));
        assertThat(poll(reader, topic).voters()).isEqualTo(1);
        assertThat(audited("w")).contains("forum.changePoll", "forum.removePoll", "forum.addPoll");
    }

    @Test
    void theStarterOfASecretPollCannotEndItToReadASingleVote() throws Exception {
        long topic = begin("匿名", draft(PollResults.ENDED, true, false, 1));
        vote(reader, topic, 1);

        assertThat(poll(writer, topic).may().close()).isFalse();
        assertRefused(RuleViolationException.class, "forum.pollSecretFew", () -> writer.run(() -> polls.close(topic, "够了")));

        vote(moderator, topic, 0);
        vote(keeper, topic, 0);
        assertThat(poll(writer, topic).may().close()).isTrue();
        writer.run(() -> polls.close(topic, "够了"));
        commit();
        assertThat(poll(reader, topic).options()).extracting(PollRow.Option::votes).containsExactly(2, 1, 0);
        long own = moderator.get(() -> posts.addTopic(board, "版主匿名", PostDraft.of("<p>文</p>")));
        moderator.run(() -> polls.add(own, draft(PollResults.ENDED, true, false, 1)));
        commit();
        vote(reader, own, 1);
        assertThat(poll(moderator, own).may().close()).as("of who keeps order himself").isFalse();
        assertRefused(RuleViolationException.class, "forum.pollSecretFew", () -> moderator.run(() -> polls.close(own, "够了")));
        assertThat(poll(keeper, own).may().close()).isTrue();
    }

    private List<String> audited(String who) throws Exception {
        try (Connection connection = dataSource.getConnection(); PreparedStatement query = connection.prepareStatement("SELECT action FROM audit_entries WHERE actor = ?")) {
            query.setString(1, who + mark);
            List<String> found = new ArrayList<>();
            for (ResultSet rows = query.executeQuery(); rows.next();) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    void aDoubleClickBeginsOneTopicWithOnePoll() throws Exception {
        PollDraft once = draft(PollResults.ALWAYS, false, false, 1);

        assertThat(begin("活动", once)).isEqualTo(begin("活动", once));
        assertThat(topics(reader, TopicFilter.ALL)).hasSize(1);
    }

    @Test
    void whoForgotThePollBeginsTheTopicAnewAndListsTellWhichHasOne() throws Exception {
        long without = writer.get(() -> posts.addTopic(board, "活动", PostDraft.of("<p>请投票</p>")));
        commit();

        long with = begin("活动", draft(PollResults.ALWAYS, false, false, 1));

        assertThat(with).isNotEqualTo(without);
        assertThat(topics(reader, TopicFilter.ALL)).extracting(TopicRow::id, row -> row.mark().poll(), row -> row.mark().over())
            .containsExactlyInAnyOrder(tuple(without, false, false), tuple(with, true, false));
        moderator.run(() -> polls.close(with, "人数已满"));
        commit();
        assertThat(topics(reader, TopicFilter.ALL)).filteredOn(row -> row.id() == with).extracting(row -> row.mark().over()).containsExactly(true);
    }
}
