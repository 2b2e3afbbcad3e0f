package org.tongzhou.it.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.publications.CircularDetails;
import org.tongzhou.core.publications.CircularHead;
import org.tongzhou.core.publications.CircularRow;
import org.tongzhou.core.publications.CountedEntryRow;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.it.security.Caller;

/** Circulars of the last months are published; those of the tests before are forgotten, as months follow one another. */
class CircularIT extends PublicationsTest {
    private static final YearMonth THIS = YearMonth.from(TODAY);
    private static final YearMonth LAST = THIS.minusMonths(1);
    private static final YearMonth BEFORE = LAST.minusMonths(1);

    @Inject
    Event<UnitRenamed> renamed;
    @Resource
    ManagedExecutorService threads;
    private long sources = System.nanoTime();

    @BeforeEach
    void forgetCirculars() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        forget();
    }

    @AfterEach
    void leaveNone() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
        transaction.begin();
        forget();
    }

    private void forget() throws Exception {
        for (String table : List.of("publications_counted_entries", "publications_circular_rows", "publications_circulars")) {
            update("DELETE FROM " + table);
        }
        commit();
    }

    /** @return by what it is taken back */
    private long book(String label, String points, YearMonth month) throws Exception {
        sources++;
        update("""
            INSERT INTO publications_score_entries (id, version, unit, kind, source_id, title, carrier, detail, table_id, points, scored_on, booked_at)
            VALUES (?, 0, ?, 'USE', ?, ?, ?, '第 1 期', (SELECT MIN(id) FROM publications_score_tables), ?, ?, ?)""",
            sources, label, sources, "稿" + mark, DAILY, new BigDecimal(points), Date.valueOf(month.atDay(10)), Timestamp.from(Instant.now()));
        commit();
        return sources;
    }

    private void cancel(long source) throws Exception {
        update("UPDATE publications_score_entries SET cancelled_at = ?, cancel_reason = '重复登记', version = version + 1 WHERE source_id = ?", Timestamp.from(Instant.now()), source);
        commit();
    }

    private long publish(YearMonth month) throws Exception {
        long id = editor.get(() -> circulars.publish(month.getYear(), month.getMonthValue()));
        commit();
        return id;
    }

    private CircularRow row(long id, String label) {
        return nobody.get(() -> circulars.open(id)).rows().stream().filter(row -> row.unit().equals(label)).findFirst().orElseThrow();
    }

    private List<CountedEntryRow> counted(Caller caller, long id) {
        return caller.get(() -> circulars.listCounted(id, unit, FIRST)).rows();
    }

    @Test
    void whatIsPublishedStaysAndWhatComesLaterIsShownByTheNext() throws Exception {
        long first = book(unit, "5", BEFORE);
        long id = publish(BEFORE);
        assertThat(row(id, unit).points()).isEqualByComparingTo("5");
        assertThat(news(writer)).contains(BEFORE + " 信息采用情况通报已发布。");
        assertThat(news(head)).contains(BEFORE + " 信息采用情况通报已发布。");

        book(unit, "7", BEFORE);
        cancel(first);
        book(unit, "2", LAST);

        CircularRow frozen = row(id, unit);
        assertThat(frozen.points()).isEqualByComparingTo("5");
        assertThat(counted(writer, id)).extracting(CountedEntryRow::belated, each -> each.entry().points().intValue(), each -> each.entry().cancelReason())
            .containsExactly(tuple(false, 5, null));
        assertThat(nobody.get(() -> circulars.read(BEFORE.getYear(), BEFORE.getMonthValue())).stream().filter(row -> row.unit().equals(unit)).findFirst().orElseThrow().points())
            .as("as the book stands now").isEqualByComparingTo("7");

        long next = publish(LAST);
        CircularRow row = row(next, unit);
        assertThat(row.points()).isEqualByComparingTo("2");
        assertThat(row.belated()).as("7 more, and 5 less").isEqualByComparingTo("2");
        assertThat(counted(writer, next)).extracting(CountedEntryRow::belated, CountedEntryRow::reversed, each -> each.entry().points().intValue())
            .containsExactlyInAnyOrder(tuple(false, false, 2), tuple(true, false, 7), tuple(true, true, -5));
        assertThat(counted(nobody, next)).as("of the unit, but not to read it").allMatch(each -> each.entry().pieceId() == null && each.entry().title().equals("稿" + mark));
        assertThat(counted(otherWriter, next)).as("another unit's").allMatch(each -> each.entry().title().isEmpty());
        assertThat(circulars(THIS).belated()).as("what a circular has shown is not shown again").isEqualByComparingTo("0");
        assertRefused(RuleViolationException.class, "publications.circularFollowed", () -> editor.run(() -> circulars.correct(id, "漏登")));
        assertThat(audited()).contains("publications.publishCircular");
    }

    private CircularRow circulars(YearMonth month) {
        return nobody.get(() -> circulars.read(month.getYear(), month.getMonthValue())).stream().filter(row -> row.unit().equals(unit)).findFirst().orElseThrow();
    }

    @Test
    void aCircularIsCorrectedByAnotherEdition() throws Exception {
        book(unit, "5", LAST);
        long id = publish(LAST);
        book(unit, "3", LAST);
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> head.run(() -> circulars.correct(id, "漏登")));
        assertThat(head.get(() -> circulars.open(id)).correctable()).isFalse();
        assertThat(editor.get(() -> circulars.open(id)).correctable()).isTrue();

        long corrected = secondEditor.get(() -> circulars.correct(id, "漏登一条"));
        commit();

        assertThat(row(id, unit).points()).isEqualByComparingTo("5");
        assertThat(row(corrected, unit)).extracting(row -> row.points().intValue(), row -> row.belated().intValue()).containsExactly(8, 0);
        CircularDetails former = nobody.get(() -> circulars.open(id));
        assertThat(former.head().replaced()).isTrue();
        assertThat(nobody.get(() -> circulars.listPublished(LAST.getYear()))).extracting(CircularHead::month, CircularHead::edition, CircularHead::reason)
            .containsExactly(tuple(LAST.toString(), 2, "漏登一条"), tuple(LAST.toString(), 1, null));
        assertThat(news(writer)).contains(LAST + " 信息采用情况通报已更正：漏登一条");
        assertRefused(RuleViolationException.class, "publications.circularReplaced", () -> editor.run(() -> circulars.correct(id, "又")));
        assertThat(circulars(THIS).belated()).as("the correction has counted it").isEqualByComparingTo("0");
        assertThat(nobody.get(() -> circulars.exportPublished(id, Locale.SIMPLIFIED_CHINESE))).startsWith('P', 'K');
        assertThat(audited()).contains("publications.correctCircular");
    }

    @Test
    void monthsArePublishedByEditorsWhenTheyAreOverOneAfterTheOther() throws Exception {
        book(unit, "5", BEFORE);
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> head.run(() -> circulars.publish(LAST.getYear(), LAST.getMonthValue())));
        assertRefused(RuleViolationException.class, "publications.circularTooEarly", () -> editor.run(() -> circulars.publish(THIS.getYear(), THIS.getMonthValue())));
        assertThat(editor.get(() -> circulars.mayPublish(THIS.getYear(), THIS.getMonthValue()))).isFalse();
        YearMonth early = BEFORE.minusMonths(1);
        publish(early);

        assertRefused(RuleViolationException.class, "publications.circularSkips", () -> editor.run(() -> circulars.publish(LAST.getYear(), LAST.getMonthValue())));
        assertRefused(RuleViolationException.class, "publications.circularPublished", () -> editor.run(() -> circulars.publish(early.getYear(), early.getMonthValue())));
        YearMonth former = early.minusMonths(1);
        assertRefused(RuleViolationException.class, "publications.circularBefore", () -> editor.run(() -> circulars.publish(former.getYear(), former.getMonthValue())));
        assertThat(editor.get(() -> circulars.mayPublish(BEFORE.getYear(), BEFORE.getMonthValue()))).isTrue();
        assertThat(head.get(() -> circulars.mayPublish(BEFORE.getYear(), BEFORE.getMonthValue()))).isFalse();
        assertRefused(NotFoundException.class, "publications.circularNotFound", () -> nobody.run(() -> circulars.open(-1)));
    }

    @Test
    void ofTwoWhoPublishAtOnceOneDoes() throws Exception {
        book(unit, "5", LAST);
        transaction.commit();
        CountDownLatch together = new CountDownLatch(2);

        Future<String> one = threads.submit(() -> once(together, editor));
        Future<String> other = threads.submit(() -> once(together, secondEditor));

        List<String> outcomes = List.of(one.get(), other.get());
        transaction.begin();
        assertThat(outcomes).containsExactlyInAnyOrder("", "publications.circularPublished");
        assertThat(nobody.get(() -> circulars.listPublished(LAST.getYear()))).hasSize(1);
    }

    private String once(CountDownLatch together, Caller caller) throws InterruptedException {
        together.countDown();
        together.await(10, TimeUnit.SECONDS);
        try {
            caller.run(() -> circulars.publish(LAST.getYear(), LAST.getMonthValue()));
            return "";
        } catch (RuleViolationException e) {
            return e.key();
        }
    }

    @Test
    void aUnitThatIsRenamedReadsWhatItsFormerNameHasEarned() throws Exception {
        book(unit, "5", LAST);
        book(unit, "3", LAST);
        long id = publish(LAST);

        renamed.fire(new UnitRenamed(unit, otherUnit));
        commit();

        assertThat(row(id, unit).points()).as("under the name that it had").isEqualByComparingTo("8");
        assertThat(counted(otherWriter, id)).extracting(each -> each.entry().title()).containsOnly("稿" + mark);
        assertThat(otherWriter.get(() -> circulars.listCounted(id, unit, new PageRequest(1, 1)))).satisfies(slice -> {
            assertThat(slice.total()).isEqualTo(2);
            assertThat(slice.rows()).hasSize(1);
        });
    }
}
