package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.NoticeCorrectionService;
import org.tongzhou.core.notices.NoticeDetails;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeFilter;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.NoticeService;
import org.tongzhou.core.notices.NoticeSort;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Urgency;

class NoticeServiceIT extends NoticesTest {
    @Resource
    ManagedExecutorService executor;
    @Inject
    NoticeCorrectionService corrections;

    @Test
    void whoIsAddressedFindsAndOpensANoticeNobodyElseDoes() throws Exception {
        long id = publish(draft("值班"));

        assertThat(seenBy(reader)).extracting(NoticeRow::id, NoticeRow::read).containsExactly(tuple(id, false));
        assertThat(seenBy(stranger)).isEmpty();
        assertThat(stranger.get(notices::listUnits)).doesNotContain(unit);
        NoticeDetails details = reader.get(() -> notices.open(id));
        assertThat(details.title()).isEqualTo("值班");
        assertThat(details.body()).isEqualTo("<p>内容</p>");
        assertThat(details.authorName()).isEqualTo("读者p" + mark);
        assertRefused(NotFoundException.class, "notices.notFound", () -> stranger.get(() -> notices.open(id)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> stranger.run(() -> notices.reply(id, inDays(0), "好")));
    }

    @Test
    void aDraftIsReadByNobody() throws Exception {
        long id = publisher.get(() -> desk.addDraft(draft("草稿")));
        commit();

        assertThat(seenBy(reader)).isEmpty();
        assertRefused(NotFoundException.class, "notices.notFound", () -> reader.get(() -> notices.open(id)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> reader.run(() -> notices.reply(id, inDays(0), "好")));
    }

    @Test
    void whatIsForEverybodyIsSeenByEverybody() throws Exception {
        publish(new NoticeDraft("全体", "<p>文</p>", Audience.EVERYBODY, Urgency.ROUTINE, false, null));

        assertThat(seenBy(stranger)).extracting(NoticeRow::title).containsExactly("全体");
        assertThat(stranger.get(notices::listUnits)).contains(unit);
    }

    @Test
    void openingMarksAsReadOnce() throws Exception {
        long id = publish(draft("值班"));
        long before = reader.get(notices::countUnread);

        reader.get(() -> notices.open(id));
        reader.get(() -> notices.open(id));
        commit();

        assertThat(reader.get(notices::countUnread)).isEqualTo(before - 1);
        assertThat(seenBy(reader)).extracting(NoticeRow::read).containsExactly(true);
    }

    @Test
    void twoWindowsOpenItAtTheSameMoment() throws Exception {
        long id = publish(draft("值班"));
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<NoticeDetails> open = () -> {
            together.await();
            return reader.get(() -> notices.open(id));
        };

        for (Future<NoticeDetails> opened : Stream.generate(() -> executor.submit(open)).limit(4).toList()) {
            assertThat(opened.get().title()).isEqualTo("值班");
        }

        assertThat(publisher.get(() -> desk.getReach(id)).read()).as("with its author").isEqualTo(2);
    }

    @Test
    void aReplyIsGivenAndCorrected() throws Exception {
        long id = publish(asking("报名", inDays(1)));

        reply(reader, id, " 两人 ");
        commit();
        reply(reader, id, "三人");
        commit();

        NoticeDetails details = reader.get(() -> notices.open(id));
        assertThat(details.reply()).isEqualTo("三人");
        assertThat(details.mayReply()).isTrue();
        assertThat(seenBy(reader)).extracting(NoticeRow::read, NoticeRow::replied).containsExactly(tuple(true, true));
    }

    @Test
    void nobodyRepliesToWhatHeHasNotRead() throws Exception {
        long id = publish(asking("报名", inDays(1)));
        Instant published = reader.get(() -> notices.open(id)).saidSince();
        commit();
        publisher.run(() -> corrections.correct(id, own(id).version(), "报名", "<p>改为线上报名</p>", List.of(), "地点有误"));
        commit();

        assertRefused(StaleDataException.class, "notices.saysOther", () -> reader.run(() -> notices.reply(id, published, "两人")));
        assertThat(reader.get(() -> notices.open(id)).reply()).isNull();
        reply(reader, id, "两人");
        commit();

        assertThat(reader.get(() -> notices.open(id)).reply()).isEqualTo("两人");
    }

    @Test
    void aReplyThatIsNotAskedForOrSaysNothingIsRefused() throws Exception {
        long id = publish(draft("值班"));

        assertRefused(RuleViolationException.class, "notices.noReplyAsked", () -> reply(reader, id, "好"));
        assertInvalid("{notices.replyMissing}", () -> reader.run(() -> notices.reply(id, inDays(0), " \n\u3000")));
        assertInvalid("{notices.replyTooLong}",
            () -> reader.run(() -> notices.reply(id, inDays(0), "长".repeat(NoticeService.REPLY_MAX_CHARS + 1))));
    }

    @Test
    void aWithdrawnNoticeIsNotThereAnyMore() throws Exception {
        long id = publish(asking("报名", inDays(1)));
        reader.get(() -> notices.open(id));

        withdraw(id, "有误");

        assertThat(seenBy(reader)).isEmpty();
        assertRefused(NotFoundException.class, "notices.notFound", () -> reader.get(() -> notices.open(id)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> reader.run(() -> notices.reply(id, inDays(0), "好")));
    }

    @Test
    void whatIsPublishedAgainIsUnreadAgainAndKeepsItsReplies() throws Exception {
        long id = publish(asking("报名", inDays(1)));
        reply(reader, id, "两人");
        commit();
        withdraw(id, "有误");
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        commit();
        publisher.run(() -> desk.saveDraft(id, own(id).version(), asking("报名（更正）", inDays(2))));
        commit();
        publishOwn(id);
        commit();

        assertThat(seenBy(reader)).extracting(NoticeRow::title, NoticeRow::read, NoticeRow::replied)
            .containsExactly(tuple("报名（更正）", false, true));
        assertThat(reader.get(() -> notices.open(id)).reply()).isEqualTo("两人");
    }

    @Test
    void theListIsSearchedByTitleUnitAndWhatIsLeftToDo() throws Exception {
        long read = publish(draft("100%_Report!" + mark));
        long unread = publish(draft("100xxReport!" + mark));
        long asks = publish(asking("报名" + mark, inDays(1)));
        reader.get(() -> notices.open(read));

        assertThat(found(filter("100%_report!" + mark, "", false, false))).containsExactly(read);
        assertThat(found(filter(mark, "", true, false))).containsExactly(asks, unread);
        assertThat(found(filter(mark, "", false, true))).containsExactly(asks);
        assertThat(found(filter(mark, otherUnit, false, false))).isEmpty();
        assertThat(found(filter("' OR 1=1 --", unit, false, false))).isEmpty();
        reply(reader, asks, "两人");
        assertThat(found(filter(mark, "", false, true))).isEmpty();
    }

    @Test
    void theListHasASecondPageInEveryOrder() throws Exception {
        for (String title : List.of("丙", "甲", "乙", "丁", "戊")) {
            publish(draft(title + mark));
        }
        for (NoticeSort sort : NoticeSort.values()) {
            for (boolean descending : new boolean[] {true, false}) {
                NoticeFilter filter = new NoticeFilter(mark, "", false, false, sort, descending);
                Slice<NoticeRow> all = search(reader, filter, FIRST);
                Slice<NoticeRow> second = search(reader, filter, new PageRequest(2, 2));

                assertThat(second.total()).isEqualTo(5);
                assertThat(all.rows()).hasSize(5);
                assertThat(second.rows()).containsExactlyElementsOf(all.rows().subList(2, 4));
            }
        }
        assertThat(search(reader, new NoticeFilter(mark, "", false, false, NoticeSort.PUBLISHED, false), FIRST).rows())
            .extracting(NoticeRow::title).containsExactly("丙" + mark, "甲" + mark, "乙" + mark, "丁" + mark, "戊" + mark);
    }

    @Test
    void whatIsPinnedStandsFirst() throws Exception {
        publish(new NoticeDraft("置顶", "<p>文</p>", Audience.ofUnits(Set.of(unit)), Urgency.URGENT, true, null));
        publish(draft("其后"));

        assertThat(seenBy(reader)).extracting(NoticeRow::title).containsExactly("置顶", "其后");
    }

    @Test
    void aSearchThatIsTooLongIsRefused() throws Exception {
        assertInvalid("{notices.searchTooLong}",
            () -> search(reader, filter("长".repeat(NoticeFilter.TEXT_MAX_CHARS + 1), "", false, false), FIRST));
    }

    private static NoticeFilter filter(String text, String unit, boolean unread, boolean replyWanted) {
        return new NoticeFilter(text, unit, unread, replyWanted, NoticeSort.PUBLISHED, true);
    }

    private List<Long> found(NoticeFilter filter) {
        Slice<NoticeRow> found = search(reader, filter, FIRST);
        assertThat(found.total()).isEqualTo(found.rows().size());
        return found.rows().stream().map(NoticeRow::id).toList();
    }
}
