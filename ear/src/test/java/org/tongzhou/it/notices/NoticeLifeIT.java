package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.NoticeArchiveService;
import org.tongzhou.core.notices.NoticeCalendar;
import org.tongzhou.core.notices.NoticeCopyService;
import org.tongzhou.core.notices.NoticeLifeService;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.StepAct;
import org.tongzhou.core.notices.StepRow;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchRow;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.security.Caller;

/** What its readers find of a notice from its publication to the archive. */
class NoticeLifeIT extends NoticesTest {
    private static final int YEAR = 2021;

    @Inject
    NoticeLifeService life;
    @Inject
    NoticeArchiveService archive;
    @Inject
    NoticeCopyService copies;
    @Inject
    NoticeCalendar calendar;
    @Inject
    ColumnService columns;
    @Inject
    SearchService search;
    @Inject
    TodoService todos;
    @Inject
    Clock clock;

    @Test
    void whatIsProlongedIsFoundAfterItsFormerEnd() throws Exception {
        Instant end = clock.instant().plus(Duration.ofSeconds(4));
        long id = publish(draft("值班" + mark).shown(null, end));

        publisher.run(() -> life.prolong(id, own(id).version(), null));
        commit();

        await(() -> clock.instant().isAfter(end));
        await(() -> found(reader).equals(List.of("" + id)));
        assertThat(seenBy(reader)).extracting(NoticeRow::id).containsExactly(id);
    }

    @Test
    void whatIsOverComesBackThoughNobodyHasNoticedYet() throws Exception {
        long id = publish(asking("反馈" + mark, inDays(1)));
        let(id, "reply_due_at", clock.instant().minusSeconds(20));
        let(id, "expires_at", clock.instant().minusSeconds(10));
        assertThat(seenBy(reader)).isEmpty();

        publisher.run(() -> life.prolong(id, own(id).version(), null));
        commit();

        assertThat(seenBy(reader)).extracting(NoticeRow::id).containsExactly(id);
        assertThat(reader.get(() -> todos.search(TodoFilter.ALL, FIRST)).total()).as("it asks on, and once").isEqualTo(1);
        await(() -> found(reader).equals(List.of("" + id)));
    }

    @Test
    void whatIsArchivedDoesNotChangeByItselfAndIsFound() throws Exception {
        Caller keeper = create("k" + mark, unit, "unit-admin");
        commit();
        long column = keeper.get(() -> columns.add(null, ColumnFacts.general("年报" + mark, unit)));
        commit();
        long brief = publish(draft("短讯" + mark).inColumn(column));
        long over = publish(draft("临时" + mark).inColumn(column));
        for (long id : List.of(brief, over)) {
            let(id, "published_at", Instant.parse(YEAR + "-06-01T02:00:00Z"));
        }
        let(over, "expires_at", Instant.parse(YEAR + "-07-01T00:00:00Z"));
        turn();
        assertThat(own(over).status()).isEqualTo(NoticeStatus.EXPIRED);
        await(() -> found(reader).equals(List.of("" + brief)));

        keeper.get(() -> archive.archive(column, YEAR));
        commit();
        let(brief, "expires_at", Instant.parse(YEAR + "-08-01T00:00:00Z"));
        turn();

        assertThat(own(brief).status()).as("what is archived stays as it is").isEqualTo(NoticeStatus.PUBLISHED);
        await(() -> Set.copyOf(found(reader)).equals(Set.of("" + brief, "" + over)));
        assertThat(found(stranger)).isEmpty();
        assertRefused(RuleViolationException.class, "notices.archived", () -> publisher.run(() -> life.pin(brief, own(brief).version(), true)));

        keeper.run(() -> archive.reopen(column, YEAR, "补录"));
        commit();
        turn();

        assertThat(own(brief).status()).isEqualTo(NoticeStatus.EXPIRED);
        await(() -> found(reader).isEmpty());
    }

    @Test
    void aNoticeIsPinnedAndUnpinnedWhileItIsOut() throws Exception {
        long first = publish(draft("第一"));
        long second = publish(draft("第二"));
        assertThat(seenBy(reader)).extracting(NoticeRow::id).containsExactly(second, first);
        int seen = own(first).version();

        publisher.run(() -> life.pin(first, seen, true));
        commit();

        assertThat(seenBy(reader)).extracting(NoticeRow::id).containsExactly(first, second);
        assertRefused(StaleDataException.class, "notices.stale", () -> publisher.run(() -> life.pin(first, seen, false)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.run(() -> life.pin(first, own(first).version(), false)));
        long copy = publisher.get(() -> copies.copy(first));
        assertThat(own(copy).draft().pinned()).as("what is told again does not stand above others by that").isFalse();

        publisher.run(() -> life.pin(first, own(first).version(), false));
        commit();

        assertThat(seenBy(reader)).extracting(NoticeRow::id).containsExactly(second, first);
        assertThat(publisher.get(() -> life.listSteps(first))).extracting(StepRow::act).containsExactly(StepAct.PUBLISHED, StepAct.PINNED, StepAct.UNPINNED);
    }

    @Test
    void nothingIsPinnedPastThoseWhoReview() throws Exception {
        Caller keeper = create("k" + mark, unit, "unit-admin");
        commit();
        ColumnFacts facts = ColumnFacts.general("资讯" + mark, unit);
        long column = keeper.get(() -> columns.add(null, facts));
        commit();
        long id = publish(draft("短讯").inColumn(column));
        publisher.run(() -> life.pin(id, own(id).version(), true));
        keeper.run(() -> columns.change(column, columns.get(column).version(), facts.reviewedBy(Set.of(), Set.of(readerName))));
        commit();

        publisher.run(() -> life.pin(id, own(id).version(), false));
        commit();

        assertThat(publisher.get(() -> life.mayPin(id))).isFalse();
        assertRefused(RuleViolationException.class, "notices.pinReviewed", () -> publisher.run(() -> life.pin(id, own(id).version(), true)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> stranger.run(() -> life.pin(id, own(id).version(), true)));
        assertThat(reader.get(() -> life.mayPin(id))).as("who has the last word need not be an author").isTrue();
        for (boolean pinned : List.of(true, false, true)) {
            reader.run(() -> life.pin(id, own(id).version(), pinned));
            commit();
            assertThat(own(id).draft().pinned()).isEqualTo(pinned);
        }

        keeper.run(() -> columns.close(column, columns.get(column).version()));
        commit();
        assertThat(reader.get(() -> life.mayPin(id))).isFalse();
        assertRefused(RuleViolationException.class, "notices.columnClosed", () -> reader.run(() -> life.pin(id, own(id).version(), false)));
        publisher.run(() -> life.pin(id, own(id).version(), false));
    }

    private List<String> found(Caller caller) {
        return caller.get(() -> search.search(SearchFilter.of(mark), FIRST)).rows().stream().map(SearchRow::key).toList();
    }

    /** The calendar's own transactions see what this test has committed. */
    private void turn() throws Exception {
        transaction.commit();
        calendar.turnAt(clock.instant());
        transaction.begin();
    }
}
