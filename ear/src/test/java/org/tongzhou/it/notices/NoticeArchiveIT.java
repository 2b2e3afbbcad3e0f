package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.ArchiveYearRow;
import org.tongzhou.core.notices.NoticeArchiveService;
import org.tongzhou.core.notices.NoticeCopyService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeFilter;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.NoticeSort;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.OwnNoticeFilter;
import org.tongzhou.core.notices.OwnNoticeRow;
import org.tongzhou.core.notices.OwnNoticeSort;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.security.Caller;

/** A past year of a column goes into the archive: it is read there, and not changed; and it comes back. */
class NoticeArchiveIT extends NoticesTest {
    private static final int YEAR = 2021;

    @Inject
    NoticeArchiveService archive;
    @Inject
    ColumnService columnService;
    @Inject
    NoticeCopyService copies;
    @Inject
    TodoService todoService;
    private Caller keeper;
    private long column;

    @BeforeEach
    void setUpColumn() throws Exception {
        if (archive == null) {
            return; // the client's side
        }
        keeper = create("k" + mark, unit, "unit-admin");
        commit();
        column = keeper.get(() -> columnService.add(null, ColumnFacts.general("年报" + mark, unit)));
        commit();
    }

    /** Published in the middle of the year. */
    private long publishThen(String title, Instant replyDue) throws Exception {
        long id = publish(new NoticeDraft(title + mark, "<p>文</p>", Audience.ofUnits(Set.of(unit)), Urgency.ROUTINE, false, replyDue, column, null, null));
        let(id, "published_at", Instant.parse(YEAR + "-06-01T02:00:00Z"));
        return id;
    }

    @Test
    void anArchivedYearIsReadAndNotChangedUntilItIsOpenedAgain() throws Exception {
        long plain = publishThen("通报", null);
        long asking = publishThen("征求意见", inDays(1));
        long over = publishThen("临时", null);
        let(over, "expires_at", Instant.parse(YEAR + "-07-01T00:00:00Z"));
        assertRefused(RuleViolationException.class, "notices.archiveWaits", () -> keeper.get(() -> archive.archive(column, YEAR)));
        let(asking, "reply_due_at", Instant.parse(YEAR + "-06-20T00:00:00Z"));
        assertThat(todos(reader)).isEqualTo(1);

        assertThat(keeper.get(() -> archive.archive(column, YEAR))).isEqualTo(3);
        commit();

        assertThat(keeper.get(() -> archive.listYears(column))).singleElement().satisfies(year -> {
            assertThat(year.year()).isEqualTo(YEAR);
            assertThat(year.notices()).isEqualTo(3);
            assertThat(year.by()).isEqualTo("读者k" + mark);
        });
        assertThat(seenBy(reader)).isEmpty();
        assertThat(ofYear(reader)).extracting(NoticeRow::id).containsExactlyInAnyOrder(plain, asking, over);
        assertThat(ofYear(stranger)).isEmpty();
        assertThat(reader.get(() -> notices.listArchivedYears())).contains(YEAR);
        assertThat(todos(reader)).as("nobody could do it any more").isZero();
        assertThat(reader.get(() -> notices.open(over)).title()).isEqualTo("临时" + mark);
        commit();
        assertRefused(RuleViolationException.class, "notices.archived", () -> reader.run(() -> notices.reply(asking, inDays(0), "迟到")));
        assertRefused(RuleViolationException.class, "notices.archived", () -> publisher.run(() -> desk.withdraw(plain, own(plain).version(), "有误")));
        assertRefused(RuleViolationException.class, "notices.archivedAlready", () -> keeper.get(() -> archive.archive(column, YEAR)));

        keeper.run(() -> archive.reopen(column, YEAR, "补录"));
        commit();

        assertThat(keeper.get(() -> archive.listYears(column))).extracting(ArchiveYearRow::archived).containsExactly(false);
        assertThat(seenBy(reader)).extracting(NoticeRow::id).containsExactlyInAnyOrder(plain, asking);
        assertThat(todos(reader)).isEqualTo(1);
        reply(reader, asking, "迟到");
        assertRefused(RuleViolationException.class, "notices.notArchived", () -> keeper.run(() -> archive.reopen(column, YEAR, "补录")));
    }

    @Test
    void whatWasWithdrawnIsInItsYearForItsPublishersAlone() throws Exception {
        long plain = publishThen("通报", null);
        long asking = publishThen("征求意见", inDays(1));
        withdraw(asking, "有误");
        long again = publishThen("重发", null);
        withdraw(again, "错字");
        publisher.run(() -> desk.takeBack(again, own(again).version()));
        commit();

        assertThat(keeper.get(() -> archive.archive(column, YEAR))).as("nobody replies to what is withdrawn").isEqualTo(2);
        commit();

        assertThat(ofYear(reader)).extracting(NoticeRow::id).containsExactly(plain);
        assertRefused(NotFoundException.class, "notices.notFound", () -> reader.run(() -> notices.open(asking)));
        assertThat(ownOfYear(publisher)).extracting(OwnNoticeRow::id, OwnNoticeRow::status)
            .containsExactlyInAnyOrder(tuple(plain, NoticeStatus.PUBLISHED), tuple(asking, NoticeStatus.WITHDRAWN));
        assertThat(ownOfYear(otherPublisher)).isEmpty();
        assertRefused(RuleViolationException.class, "notices.archived", () -> publisher.run(() -> desk.takeBack(asking, own(asking).version())));
        publisher.run(() -> desk.giveUp(again, own(again).version()));
        commit();
        assertThat(ownOfYear(publisher)).as("it goes after them").extracting(OwnNoticeRow::id).contains(again);

        keeper.run(() -> archive.reopen(column, YEAR, "补录"));
        commit();
        assertThat(ownOfYear(publisher)).isEmpty();
        publisher.run(() -> desk.takeBack(asking, own(asking).version()));
        commit();
        assertThat(own(asking).status()).isEqualTo(NoticeStatus.DRAFT);
    }

    @Test
    void whatEndedBeforeItWasArchivedIsCopiedByWhoReadsItThere() throws Exception {
        long id = publish(new NoticeDraft("值班" + mark, "<p>文</p>", Audience.ofUnits(Set.of(otherUnit)), Urgency.ROUTINE, false, null, column, null, null));
        let(id, "published_at", Instant.parse(YEAR + "-06-01T02:00:00Z"));
        update("UPDATE notices_notices SET status = 'EXPIRED' WHERE id = ?", id);
        commit();
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> copies.copy(id)));
        keeper.get(() -> archive.archive(column, YEAR));
        commit();

        long copy = otherPublisher.get(() -> copies.copy(id));
        commit();

        assertThat(otherPublisher.get(() -> desk.getOwn(copy)).draft().title()).isEqualTo("值班" + mark);
        assertRefused(RuleViolationException.class, "notices.archived", () -> otherPublisher.run(() -> notices.reply(id, inDays(0), "文")));
    }

    private List<OwnNoticeRow> ownOfYear(Caller caller) {
        return caller.get(() -> desk.searchOwn(new OwnNoticeFilter("", "", Set.of(NoticeStatus.values()), column, YEAR, OwnNoticeSort.CHANGED, true), FIRST)).rows();
    }

    @Test
    void onlyWhoKeepsTheColumnArchivesWhatIsOver() throws Exception {
        publishThen("通报", null);

        assertRefused(NotPermittedException.class, "access.notPermitted", () -> publisher.get(() -> archive.archive(column, YEAR)));
        Caller other = create("o" + mark, otherUnit, "unit-admin");
        commit();
        assertRefused(NotFoundException.class, "notices.columnNotFound", () -> other.get(() -> archive.archive(column, YEAR)));
        assertRefused(NotFoundException.class, "notices.columnNotFound", () -> other.get(() -> archive.listYears(column)));
        assertRefused(RuleViolationException.class, "notices.archiveYearOpen", () -> keeper.get(() -> archive.archive(column, 2999)));
        assertRefused(RuleViolationException.class, "notices.archiveNothing", () -> keeper.get(() -> archive.archive(column, YEAR - 1)));
        assertInvalid("{notices.archiveReasonMissing}", () -> keeper.run(() -> archive.reopen(column, YEAR, " ")));
    }

    private List<NoticeRow> ofYear(Caller caller) {
        return search(caller, new NoticeFilter("", unit, false, false, Set.of(column), NoticeSort.PUBLISHED, true, YEAR), FIRST).rows();
    }

    private long todos(Caller caller) {
        return caller.get(() -> todoService.search(TodoFilter.ALL, FIRST)).total();
    }
}
