package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.Addressees;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeReach;
import org.tongzhou.core.notices.NoticeReader;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.OwnNotice;
import org.tongzhou.core.notices.OwnNoticeFilter;
import org.tongzhou.core.notices.OwnNoticeRow;
import org.tongzhou.core.notices.OwnNoticeSort;
import org.tongzhou.core.notices.ReaderFilter;
import org.tongzhou.core.notices.ReaderSort;
import org.tongzhou.core.notices.ReaderState;
import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.it.security.Caller;

class NoticeDeskServiceIT extends NoticesTest {
    private static final OwnNoticeFilter ALL = OwnNoticeFilter.ALL;

    @Inject
    NotificationService notifications;
    @Inject
    LiveTopics topics;

    @Test
    void whoMayNotPublishIsRefused() throws Exception {
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.get(() -> desk.addDraft(draft("值班"))));
        long id = publisher.get(() -> desk.addDraft(draft("值班")));
        commit();
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.run(() -> desk.publish(id, 1)));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.get(() -> desk.getOwn(id)));
    }

    @Test
    void anotherUnitsNoticesAreNotThereForWhoeverPublishesElsewhere() throws Exception {
        long draft = publisher.get(() -> desk.addDraft(draft("草稿")));
        long published = publish(draft("值班"));
        int version = own(published).version();

        assertThat(otherPublisher.get(() -> desk.searchOwn(ALL, FIRST)).rows()).isEmpty();
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> desk.getOwn(draft)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.run(() -> desk.saveDraft(draft, 1, draft("x"))));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.run(() -> desk.deleteDraft(draft, 1)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.run(() -> desk.publish(draft, 1)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.run(() -> desk.withdraw(published, version, "x")));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> desk.getReach(published)));
        assertRefused(NotFoundException.class, "notices.notFound",
            () -> otherPublisher.get(() -> desk.listReaders(published, ReaderFilter.of(ReaderState.NOT_READ), FIRST)));
    }

    @Test
    void whoPublishesForTheSameUnitGoesOnWithADraft() throws Exception {
        Caller colleague = create("c" + mark, unit, "publisher");
        commit();
        long id = publisher.get(() -> desk.addDraft(draft("草稿")));
        commit();

        OwnNotice seen = colleague.get(() -> desk.getOwn(id));
        colleague.run(() -> desk.saveDraft(id, seen.version(), draft("改过")));
        commit();

        assertThat(own(id).draft().title()).isEqualTo("改过");
        assertThat(own(id).authorName()).isEqualTo("读者p" + mark);
    }

    @Test
    void ofTwoEditorsTheSecondIsTold() throws Exception {
        long id = publisher.get(() -> desk.addDraft(draft("草稿")));
        commit();
        int seen = own(id).version();
        publisher.run(() -> desk.saveDraft(id, seen, draft("第一个")));
        commit();

        assertRefused(StaleDataException.class, "notices.stale", () -> publisher.run(() -> desk.saveDraft(id, seen, draft("第二个"))));
        assertRefused(StaleDataException.class, "notices.stale", () -> publisher.run(() -> desk.publish(id, seen)));
        assertRefused(StaleDataException.class, "notices.stale", () -> publisher.run(() -> desk.deleteDraft(id, seen)));
        assertThat(own(id).draft().title()).isEqualTo("第一个");
    }

    @Test
    void aChangeOfTheUnitsAloneIsAChange() throws Exception {
        long id = publisher.get(() -> desk.addDraft(draft("草稿")));
        commit();
        int seen = own(id).version();

        publisher.run(() -> desk.saveDraft(id, seen, new NoticeDraft("草稿", "<p>内容</p>", Audience.ofUnits(Set.of(unit, thirdUnit)),
            Urgency.ROUTINE, false, null)));
        commit();

        assertThat(own(id).version()).isGreaterThan(seen);
        assertThat(own(id).draft().audience().units()).containsExactlyInAnyOrder(unit, thirdUnit);
    }

    @Test
    void whatCouldNotBePublishedIsNotAskedToBeConfirmed() throws Exception {
        long empty = publisher.get(() -> desk.addDraft(new NoticeDraft("题", "<p>\u3000</p>", Audience.ofUnits(Set.of(unit)), Urgency.ROUTINE, false, null)));
        long good = publisher.get(() -> desk.addDraft(draft("值班")));
        commit();

        assertRefused(RuleViolationException.class, "notices.bodyMissing", () -> publisher.get(() -> desk.checkPublication(empty, own(empty).version())));
        assertRefused(StaleDataException.class, "notices.stale", () -> publisher.get(() -> desk.checkPublication(good, own(good).version() - 1)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> desk.checkPublication(good, 1)));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.get(() -> desk.checkPublication(good, 1)));
        assertThat(publisher.get(() -> desk.checkPublication(good, own(good).version()))).isEqualTo(new NoticeReach(2, 0, 0, 0, 0));
    }

    @Test
    void whatIsGoneIsNotFound() throws Exception {
        long id = publisher.get(() -> desk.addDraft(draft("值班")));
        assertThat(publisher.get(() -> desk.findOwn(id))).isPresent();
        commit();

        assertThat(otherPublisher.get(() -> desk.findOwn(id))).isEmpty();
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.get(() -> desk.findOwn(id)));

        publisher.run(() -> desk.deleteDraft(id, own(id).version()));
        assertThat(publisher.get(() -> desk.findOwn(id))).isEmpty();
    }

    @Test
    void colleaguesWhoPublishForTheUnitAreToldOfDrafts() throws Exception {
        create("c" + mark, unit, "publisher");
        commit();
        List<String> told = new ArrayList<>();
        topics.listen((topic, audience) -> {
            if (audience.includes("c" + mark)) {
                told.add(topic);
            }
            assertThat(audience.includes(readerName)).as("reads only").isFalse();
        });
        try {
            long id = publisher.get(() -> desk.addDraft(draft("草稿")));
            commit();
            assertThat(told).containsExactly("notices");
            publisher.run(() -> desk.deleteDraft(id, own(id).version()));
            commit();
            assertThat(told).containsExactly("notices", "notices");
        } finally {
            topics.listen((topic, audience) -> { });
        }
    }

    @Test
    void publishingTwiceIsRefused() throws Exception {
        long id = publisher.get(() -> desk.addDraft(draft("值班")));
        commit();
        int seen = own(id).version();
        publisher.run(() -> desk.publish(id, seen));
        commit();

        assertRefused(RuleViolationException.class, "notices.publishedAlready", () -> publisher.run(() -> desk.publish(id, seen)));
    }

    @Test
    void aDraftIsDeletedWhatWasPublishedIsKept() throws Exception {
        long id = publisher.get(() -> desk.addDraft(draft("草稿")));
        commit();
        publisher.run(() -> desk.deleteDraft(id, own(id).version()));
        commit();
        assertRefused(NotFoundException.class, "notices.notFound", () -> own(id));

        long published = publish(draft("值班"));
        withdraw(published, "有误");
        publisher.run(() -> desk.takeBack(published, own(published).version()));
        commit();
        int version = own(published).version();
        assertRefused(RuleViolationException.class, "notices.keptOncePublished", () -> publisher.run(() -> desk.deleteDraft(published, version)));
    }

    @Test
    void whatAttacksIsCleanedBeforeItIsStored() {
        long id = publisher.get(() -> desk.addDraft(new NoticeDraft("<script>alert(1)</script>", "<p onclick=\"x()\">文<img src=x onerror=x()></p>",
            Audience.EVERYBODY, Urgency.ROUTINE, false, null)));

        assertThat(own(id).draft().body()).isEqualTo("<p>文</p>");
        assertThat(own(id).draft().title()).as("shown as text, never as markup").isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void whatIsTooLongOrMissingIsRefused() throws Exception {
        assertInvalid("{notices.titleMissing}", () -> publisher.get(() -> desk.addDraft(draft(" \u3000\u200B"))));
        assertInvalid("{notices.titleTooLong}",
            () -> publisher.get(() -> desk.addDraft(draft("长".repeat(NoticeDraft.TITLE_MAX_CHARS + 1)))));
        assertInvalid("{notices.bodyTooLong}", () -> publisher.get(() -> desk.addDraft(
            new NoticeDraft("题", "长".repeat(NoticeDraft.BODY_MAX_CHARS + 1), Audience.EVERYBODY, Urgency.ROUTINE, false, null))));
        assertRefused(RuleViolationException.class, "notices.unitUnknown", () -> publisher.get(() -> desk.addDraft(
            new NoticeDraft("题", "", Audience.ofUnits(Set.of("没有" + mark)), Urgency.ROUTINE, false, null))));
        long id = publish(draft("值班"));
        int version = own(id).version();
        assertInvalid("{notices.reasonMissing}", () -> publisher.run(() -> desk.withdraw(id, version, "\u3000")));
    }

    @Test
    void aLongTextIsStoredWhole() throws Exception {
        String body = "<p>" + "长".repeat(NoticeDraft.BODY_MAX_CHARS - 7) + "</p>";
        long id = publish(new NoticeDraft("长".repeat(NoticeDraft.TITLE_MAX_CHARS), body, Audience.ofUnits(Set.of(unit)), Urgency.ROUTINE,
            false, null));

        assertThat(reader.get(() -> notices.open(id)).body()).isEqualTo(body);
    }

    @Test
    void theOwnListHasASecondPageAndIsByState() throws Exception {
        publish(draft("发布"));
        List.of("甲", "乙", "丙").forEach(title -> publisher.get(() -> desk.addDraft(draft(title))));
        commit();

        Slice<OwnNoticeRow> all = publisher.get(() -> desk.searchOwn(ALL, FIRST));
        Slice<OwnNoticeRow> second = publisher.get(() -> desk.searchOwn(ALL, new PageRequest(2, 2)));
        Slice<OwnNoticeRow> drafts = publisher.get(() -> desk.searchOwn(own("", "", NoticeStatus.DRAFT), FIRST));

        assertThat(all.rows()).extracting(OwnNoticeRow::title).containsExactly("丙", "乙", "甲", "发布");
        assertThat(second.total()).isEqualTo(4);
        assertThat(second.rows()).containsExactlyElementsOf(all.rows().subList(2, 4));
        assertThat(drafts.rows()).extracting(OwnNoticeRow::title).containsExactly("丙", "乙", "甲");
        assertThat(drafts.total()).isEqualTo(3);
    }

    @Test
    void theOwnListIsSearchedSortedAndTakenAwayAsAFile() throws Exception {
        Caller colleague = create("c" + mark, unit, "publisher");
        commit();
        publisher.get(() -> desk.addDraft(draft("B 值班")));
        publisher.get(() -> desk.addDraft(draft("a 值班")));
        colleague.get(() -> desk.addDraft(draft("C 会议")));
        commit();

        assertThat(titles(new OwnNoticeFilter("值班", "", ALL.statuses(), OwnNoticeSort.CHANGED, false))).containsExactly("B 值班", "a 值班");
        assertThat(titles(own("", "c" + mark, NoticeStatus.DRAFT))).containsExactly("C 会议");
        assertThat(titles(new OwnNoticeFilter("", "", ALL.statuses(), OwnNoticeSort.AUTHOR, false))).startsWith("C 会议");
        assertThat(publisher.get(() -> desk.exportOwn(own("值", "", NoticeStatus.DRAFT)))).extracting(OwnNoticeRow::title)
            .containsExactlyInAnyOrder("B 值班", "a 值班");
        assertThat(otherPublisher.get(() -> desk.exportOwn(ALL))).isEmpty();
        assertInvalid("{notices.searchTooLong}", () -> titles(own("长".repeat(61), "", NoticeStatus.DRAFT)));
    }

    @Test
    void onlyWhoPublishesANoticeTakesItsReadersAway() throws Exception {
        long id = publish(draft("值班"));

        assertThat(publisher.get(() -> desk.exportReaders(id, ReaderFilter.of(ReaderState.NOT_READ)))).extracting(NoticeReader::username)
            .containsExactly(readerName);
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> desk.exportReaders(id, ReaderFilter.of(ReaderState.NOT_READ))));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.get(() -> desk.exportReaders(id, ReaderFilter.of(ReaderState.NOT_READ))));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.get(() -> desk.exportOwn(ALL)));
    }

    @Test
    void theReadersOfACityAreTakenAwayAsAWhole() throws Exception {
        List<NoticeReader> taken;
        List<NoticeReader> takenOfUnit;
        createColleagues(10_000, "leader");
        try {
            changed.fire(new AccountChanged(mark + 0));
            commit();
            long id = publish(draft("全员").addressing(new Addressees(Set.of(), Set.of("leader"), Set.of(strangerName))));
            long ofUnit = publish(draft("本单位"));

            taken = publisher.get(() -> desk.exportReaders(id, ReaderFilter.of(ReaderState.NOT_READ)));
            takenOfUnit = publisher.get(() -> desk.exportReaders(ofUnit, ReaderFilter.of(ReaderState.NOT_READ)));
        } finally { // others would read them with each change
            removeColleagues();
            changed.fire(new AccountChanged(mark + 0));
            commit();
        }

        assertThat(taken).as("by the role, by the unit, and by the name").hasSizeGreaterThanOrEqualTo(10_002).extracting(NoticeReader::username).doesNotHaveDuplicates()
            .contains(readerName, strangerName, mark + 0, mark + 9_999);
        assertThat(takenOfUnit).hasSize(10_001);
    }

    @Test
    void readersAreSortedByWhatTheyAreAndHaveDone() throws Exception {
        Caller other = create("a" + mark, unit);
        commit();
        long id = publish(asking("报名", inDays(1)));
        other.run(() -> notices.open(id));
        commit();
        for (Caller each : List.of(other, reader)) {
            reply(each, id, "两人");
            commit();
        }

        assertThat(replied(id, ReaderSort.REPLIED, false)).containsExactly("a" + mark, readerName);
        assertThat(replied(id, ReaderSort.REPLIED, true)).containsExactly(readerName, "a" + mark);
        assertThat(replied(id, ReaderSort.NAME, true)).containsExactly(readerName, "a" + mark);
        assertThat(replied(id, ReaderSort.READ, false)).containsExactly("a" + mark, readerName);
        assertThat(publisher.get(() -> desk.exportReaders(id, new ReaderFilter(ReaderState.REPLIED, ReaderSort.REPLIED, true))))
            .as("in the file, too").extracting(NoticeReader::username).containsExactly(readerName, "a" + mark);
    }

    private List<String> replied(long id, ReaderSort sort, boolean descending) {
        ReaderFilter filter = new ReaderFilter(ReaderState.REPLIED, sort, descending);
        return publisher.get(() -> desk.listReaders(id, filter, FIRST)).rows().stream().map(NoticeReader::username).toList();
    }

    @Test
    void theAuthorSeesWhoHasReadAndReplied() throws Exception {
        create("a" + mark, unit);
        commit();
        long id = publish(asking("报名", inDays(1)));
        reply(reader, id, "两人");
        commit();

        assertThat(publisher.get(() -> desk.getReach(id))).isEqualTo(new NoticeReach(3, 2, 1, 0, 0));
        assertThat(readers(id, ReaderState.NOT_READ, FIRST).rows()).extracting(NoticeReader::username).containsExactly("a" + mark);
        assertThat(readers(id, ReaderState.READ, FIRST).rows()).as("the author, too").extracting(NoticeReader::username)
            .containsExactlyInAnyOrder("p" + mark, readerName);
        assertThat(readers(id, ReaderState.READ, FIRST).rows()).extracting(NoticeReader::readAt).doesNotContainNull();
        assertThat(readers(id, ReaderState.READ, new PageRequest(1, 1)).total()).isEqualTo(2);
        assertThat(readers(id, ReaderState.NOT_REPLIED, new PageRequest(1, 1)).rows()).extracting(NoticeReader::username)
            .containsExactly("p" + mark);
        assertThat(readers(id, ReaderState.NOT_REPLIED, new PageRequest(1, 1)).total()).isEqualTo(2);
        assertThat(readers(id, ReaderState.REPLIED, FIRST).rows()).extracting(NoticeReader::name, NoticeReader::unit, NoticeReader::reply)
            .containsExactly(tuple("读者" + readerName, unit, "两人"));
    }

    @Test
    void whatShouldNotBeMissedIsNotifiedOnceItIsOut() throws Exception {
        publish(draft("平常"));
        assertThat(news(reader)).isEmpty();

        long id = publish(asking("报名", inDays(1)));
        withdraw(id, "时间另定");

        assertThat(news(reader)).extracting(row -> row.text(Locale.SIMPLIFIED_CHINESE)).containsExactly(
            unit + " 撤回了通知“报名”：时间另定", unit + " 发布了通知“报名”。");
        assertThat(news(reader).get(1).href()).startsWith("/p/home?").endsWith("noticeId=" + id);
        assertThat(reader.get(notifications::countUnread)).isEqualTo(2);
        assertThat(news(stranger)).isEmpty();
    }

    @Test
    void whatIsRolledBackLeavesNothing() throws Exception {
        long id = publisher.get(() -> desk.addDraft(asking("报名", inDays(1))));
        commit();
        publishOwn(id);
        assertThat(seenBy(reader)).hasSize(1);

        transaction.rollback();
        transaction.begin();

        assertThat(seenBy(reader)).isEmpty();
        assertThat(news(reader)).isEmpty();
        assertThat(own(id).status()).isEqualTo(NoticeStatus.DRAFT);
    }

    @Test
    void openPagesOfThoseConcernedAreToldAfterTheCommit() throws Exception {
        long id = publisher.get(() -> desk.addDraft(asking("报名", inDays(1))));
        commit();
        List<String> told = new CopyOnWriteArrayList<>();
        topics.listen((topic, audience) -> { // others tell meanwhile what concerns everybody
            if (audience.includes(readerName) && !audience.includes(strangerName)) {
                told.add(topic);
            }
        });
        try {
            publishOwn(id);
            assertThat(told).isEmpty();
            commit();
            assertThat(told).contains("notices", "todo", "notifications");

            told.clear();
            reply(reader, id, "两人");
            commit();
            assertThat(told).contains("notices", "todo");
        } finally {
            topics.listen((topic, audience) -> { });
        }
    }

    private static OwnNoticeFilter own(String text, String author, NoticeStatus status) {
        return new OwnNoticeFilter(text, author, Set.of(status), OwnNoticeSort.CHANGED, true);
    }

    private List<String> titles(OwnNoticeFilter filter) {
        return publisher.get(() -> desk.searchOwn(filter, FIRST)).rows().stream().map(OwnNoticeRow::title).toList();
    }

    private List<NotificationRow> news(Caller caller) {
        return caller.get(() -> notifications.listOwn(FIRST)).rows();
    }

    private Slice<NoticeReader> readers(long id, ReaderState state, PageRequest page) {
        return publisher.get(() -> desk.listReaders(id, ReaderFilter.of(state), page));
    }
}
