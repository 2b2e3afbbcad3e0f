package org.tongzhou.core.publications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.publications.scores.ScoreBook;
import org.tongzhou.core.publications.scores.ScoreEntryRow;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/**
 * The monthly circular (采用情况通报): what units have sent and earned, ranked; everybody sees it, and each entry behind it. As long as a month runs it is
 * counted whenever somebody looks; editors publish it when the month is over, and from then on it stays as it is.
 */
@Stateless
public class CircularService {
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2999;
    private static final int MONTHS = 12;

    @Inject
    CircularRepository circulars;
    @Inject
    CircularCount count;
    @Inject
    CircularPress press;
    @Inject
    PieceSight sight;
    @Inject
    ScoreBook scores;
    @Inject
    PublicationNews news;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** A month as the book of points stands now, published or not. */
    @RequiresLogin
    public List<CircularRow> read(@Min(value = YEAR_MIN, message = "{publications.yearWrong}") @Max(value = YEAR_MAX, message = "{publications.yearWrong}") int year,
            @Min(value = 1, message = "{publications.monthWrong}") @Max(value = MONTHS, message = "{publications.monthWrong}") int month) {
        return counted(YearMonth.of(year, month));
    }

    private List<CircularRow> counted(YearMonth month) {
        return count.rank(month, count.listBelated(month));
    }

    /** The circulars of a year that were published, with all their editions, the last first. */
    @RequiresLogin
    public List<CircularHead> listPublished(@Min(value = YEAR_MIN, message = "{publications.yearWrong}") @Max(value = YEAR_MAX, message = "{publications.yearWrong}") int year) {
        return circulars.list(year);
    }

    /** A circular as it was published. @throws NotFoundException if there is none */
    @RequiresLogin
    public CircularDetails open(long id) {
        PublishedCircular circular = get(id);
        CircularHead head = circular.head();
        return new CircularDetails(head, circulars.listRows(id), sight.isEditor() && !head.replaced() && isLast(circular));
    }

    private PublishedCircular get(long id) {
        return circulars.find(id).orElseThrow(() -> new NotFoundException("publications.circularNotFound", id));
    }

    private boolean isLast(PublishedCircular circular) {
        return circulars.findLastMonth().filter(circular.month()::equals).isPresent();
    }

    /** Whether the caller may publish the circular of a month now; the first one of all only if there is something to tell. */
    @RequiresLogin
    public boolean mayPublish(@Min(value = YEAR_MIN, message = "{publications.yearWrong}") @Max(value = YEAR_MAX, message = "{publications.yearWrong}") int year,
            @Min(value = 1, message = "{publications.monthWrong}") @Max(value = MONTHS, message = "{publications.monthWrong}") int month) {
        YearMonth asked = YearMonth.of(year, month);
        return sight.isEditor() && isOver(asked) && circulars.findLastMonth().map(last -> last.plusMonths(1).equals(asked)).orElseGet(() -> !counted(asked).isEmpty());
    }

    private boolean isOver(YearMonth month) {
        return month.atEndOfMonth().isBefore(scores.today());
    }

    /**
     * Publishes the circular of a month: its rows and the entries that they count stay as they are. What comes for the month later, or is taken back, is shown
     * by the next one. Who writes or signs for units is told.
     *
     * @return its id
     * @throws RuleViolationException if the month is not over, its circular was published, it is not the one after the last that was, or it would be the
     * first one and there is nothing to publish
     * @throws StaleDataException if points were booked meanwhile
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public long publish(@Min(value = YEAR_MIN, message = "{publications.yearWrong}") @Max(value = YEAR_MAX, message = "{publications.yearWrong}") int year,
            @Min(value = 1, message = "{publications.monthWrong}") @Max(value = MONTHS, message = "{publications.monthWrong}") int month) {
        YearMonth asked = YearMonth.of(year, month);
        circulars.lock();
        if (!isOver(asked)) {
            throw new RuleViolationException("publications.circularTooEarly", asked.toString());
        }
        circulars.findLastMonth().filter(last -> !last.plusMonths(1).equals(asked)).ifPresent(last -> {
            throw notNext(asked, last);
        });
        PublishedCircular circular = new PublishedCircular(asked, sight.actor(), clock.instant());
        press.print(circular);
        news.tellPublished(circular);
        acts.tell(PublicationActs.on(PublicationActs.PUBLISH_CIRCULAR, circular));
        return circular.getId();
    }

    private RuleViolationException notNext(YearMonth asked, YearMonth last) {
        if (asked.isAfter(last)) {
            return new RuleViolationException("publications.circularSkips", last.plusMonths(1).toString());
        }
        boolean before = circulars.findFirstMonth().filter(asked::isBefore).isPresent();
        return new RuleViolationException(before ? "publications.circularBefore" : "publications.circularPublished", asked.toString());
    }

    /**
     * Publishes a month's circular anew as the book of points stands now; the edition that it corrects stays readable.
     *
     * @return the id of the new edition
     * @throws RuleViolationException if it was corrected already, or that of a later month was published, which shows what is to be corrected
     * @throws StaleDataException if points were booked meanwhile
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public long correct(long id, @Words(message = "{publications.reasonMissing}")
            @Size(max = PublishedCircular.REASON_MAX_CHARS, message = "{publications.reasonTooLong}") String reason) {
        circulars.lock();
        PublishedCircular former = get(id);
        if (!isLast(former)) {
            throw new RuleViolationException("publications.circularFollowed", former.month().toString());
        }
        PublishedCircular circular = former.correct(reason, sight.actor(), clock.instant());
        press.print(circular);
        news.tellPublished(circular);
        acts.tell(PublicationActs.on(PublicationActs.CORRECT_CIRCULAR, circular).with("reason", reason));
        return circular.getId();
    }

    /**
     * The entries of a unit in a year until the end of a month as the book stands now, the last first; each leads who writes or signs for the unit and editors to
     * what earned it; its other people are told the title, and everybody else that there was something.
     */
    @RequiresLogin
    public Slice<ScoreEntryRow> listEntries(@NotNull @Size(max = 120, message = "{publications.unitWrong}") String unit,
            @Min(value = YEAR_MIN, message = "{publications.yearWrong}") @Max(value = YEAR_MAX, message = "{publications.yearWrong}") int year,
            @Min(value = 1, message = "{publications.monthWrong}") @Max(value = MONTHS, message = "{publications.monthWrong}") int month, @NotNull PageRequest page) {
        Slice<ScoreEntryRow> entries = scores.list(unit, LocalDate.of(year, 1, 1), YearMonth.of(year, month).atEndOfMonth(), page);
        return new Slice<>(entries.rows().stream().map(shown(unit)).toList(), entries.total());
    }

    private UnaryOperator<ScoreEntryRow> shown(String unit) {
        return sight.reads(unit) ? row -> row : sight.knows(unit) ? ScoreEntryRow::withoutPiece : ScoreEntryRow::withoutTitle;
    }

    /** The entries behind a unit's row of a published circular, those of its month first; they are shown as {@link #listEntries} does. @param unit as the row names it */
    @RequiresLogin
    public Slice<CountedEntryRow> listCounted(long circularId, @NotNull @Size(max = 120, message = "{publications.unitWrong}") String unit, @NotNull PageRequest page) {
        List<CountedEntryRow> rows = circulars.listEntries(circularId, unit, page);
        UnaryOperator<ScoreEntryRow> shown = shown(rows.isEmpty() ? unit : rows.get(0).entry().unit()); // renamed since
        return new Slice<>(rows.stream().map(row -> new CountedEntryRow(row.belated(), row.reversed(), shown.apply(row.entry()))).toList(),
            circulars.countEntries(circularId, unit));
    }

    /** The labels of units that somebody writes for, sorted. */
    @RequiresLogin
    public List<String> listWriting() {
        return sight.listWritten().stream().sorted().toList();
    }

    /** A month as a workbook (.xlsx), as the book of points stands now. @param locale of its heads */
    @RequiresLogin
    public byte[] export(@Min(value = YEAR_MIN, message = "{publications.yearWrong}") @Max(value = YEAR_MAX, message = "{publications.yearWrong}") int year,
            @Min(value = 1, message = "{publications.monthWrong}") @Max(value = MONTHS, message = "{publications.monthWrong}") int month, @NotNull Locale locale) {
        YearMonth asked = YearMonth.of(year, month);
        List<CircularRow> rows = counted(asked);
        acts.tell(AuditedAct.of(PublicationActs.EXPORT).with("month", asked).with("rows", rows.size()));
        return CircularBook.write(asked, null, rows, locale);
    }

    /** A circular as it was published, as a workbook (.xlsx). @param locale of its heads @throws NotFoundException if there is none */
    @RequiresLogin
    public byte[] exportPublished(long id, @NotNull Locale locale) {
        PublishedCircular circular = get(id);
        List<CircularRow> rows = circulars.listRows(id);
        acts.tell(PublicationActs.on(PublicationActs.EXPORT, circular).with("rows", rows.size()));
        return CircularBook.write(circular.month(), circular.head(), rows, locale);
    }
}
