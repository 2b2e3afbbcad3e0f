package org.tongzhou.core.publications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.publications.scores.Points;
import org.tongzhou.core.publications.scores.ScoreBook;
import org.tongzhou.core.publications.scores.ScoreEntryRow;
import org.tongzhou.core.publications.scores.ScoreTableDetails;
import org.tongzhou.core.publications.scores.ScoreTableDraft;
import org.tongzhou.core.publications.scores.UnitScore;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

/** The monthly circular (采用情况通报): what units have sent and earned, ranked; everybody sees it, and each entry behind it. */
@Stateless
public class CircularService {
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2999;
    private static final int MONTHS = 12;

    @Inject
    PieceRepository pieces;
    @Inject
    PieceSight sight;
    @Inject
    ScoreBook scores;
    @Inject
    Acts acts;

    /** Units that have sent or earned something in the year until the end of a month, or are to send something, ranked by their points of the year, then of the month. */
    @RequiresLogin
    public List<CircularRow> read(@Min(value = YEAR_MIN, message = "{publications.yearWrong}") @Max(value = YEAR_MAX, message = "{publications.yearWrong}") int year,
            @Min(value = 1, message = "{publications.monthWrong}") @Max(value = MONTHS, message = "{publications.monthWrong}") int month) {
        return ranked(YearMonth.of(year, month));
    }

    private List<CircularRow> ranked(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        LocalDate newYear = LocalDate.of(month.getYear(), 1, 1);
        Map<String, UnitScore> ofYear = scores.sums(newYear, end);
        Map<String, UnitScore> ofMonth = scores.sums(month.atDay(1), end);
        Map<String, Long> submitted = pieces.countSubmitted(month.atDay(1), end);
        Set<String> units = new TreeSet<>(ofYear.keySet());
        units.addAll(pieces.countSubmitted(newYear, end).keySet());
        LocalDate day = end.isAfter(scores.today()) ? scores.today() : end;
        Optional<ScoreTableDraft> table = scores.findTable(day).map(ScoreTableDetails::draft);
        int misses = table.map(ScoreTableDraft::missesToZero).orElse(0);
        table.ifPresent(rules -> rules.quotas().forEach(quota -> units.addAll(quota.units())));
        List<CircularRow> rows = new ArrayList<>();
        for (String unit : units) {
            UnitScore year = ofYear.getOrDefault(unit, UnitScore.NONE);
            UnitScore now = ofMonth.getOrDefault(unit, UnitScore.NONE);
            boolean zeroed = misses > 0 && year.late() >= misses;
            rows.add(new CircularRow(0, unit, table.map(rules -> rules.quota(unit)).orElse(0), submitted.getOrDefault(unit, 0L), now.used(), now.instructed(), now.points(), year.used(),
                zeroed ? year.points().min(Points.NONE) : year.points(), year.late(), zeroed));
        }
        rows.sort(Comparator.comparing(CircularRow::yearPoints).thenComparing(CircularRow::points).reversed().thenComparing(CircularRow::unit));
        return withRanks(rows);
    }

    private static List<CircularRow> withRanks(List<CircularRow> rows) {
        List<CircularRow> ranked = new ArrayList<>();
        int rank = 0;
        BigDecimal before = null;
        for (CircularRow row : rows) {
            if (before == null || row.yearPoints().compareTo(before) != 0) {
                rank = ranked.size() + 1;
            }
            before = row.yearPoints();
            ranked.add(row.ranked(rank));
        }
        return ranked;
    }

    /**
     * The entries of a unit in a year until the end of a month, the last first; each leads who writes or signs for the unit and editors to
     * what earned it; its other people are told the title, and everybody else that there was something.
     */
    @RequiresLogin
    public Slice<ScoreEntryRow> listEntries(@NotNull @Size(max = 120, message = "{publications.unitWrong}") String unit,
            @Min(value = YEAR_MIN, message = "{publications.yearWrong}") @Max(value = YEAR_MAX, message = "{publications.yearWrong}") int year,
            @Min(value = 1, message = "{publications.monthWrong}") @Max(value = MONTHS, message = "{publications.monthWrong}") int month, @NotNull PageRequest page) {
        Slice<ScoreEntryRow> entries = scores.list(unit, LocalDate.of(year, 1, 1), YearMonth.of(year, month).atEndOfMonth(), page);
        UnaryOperator<ScoreEntryRow> shown = sight.reads(unit) ? row -> row : sight.knows(unit) ? ScoreEntryRow::withoutPiece : ScoreEntryRow::withoutTitle;
        return new Slice<>(entries.rows().stream().map(shown).toList(), entries.total());
    }

    /** The labels of units that somebody writes for, sorted. */
    @RequiresLogin
    public List<String> listWriting() {
        return sight.listWritten().stream().sorted().toList();
    }

    /** The circular as a workbook (.xlsx). @param locale of its heads */
    @RequiresLogin
    public byte[] export(@Min(value = YEAR_MIN, message = "{publications.yearWrong}") @Max(value = YEAR_MAX, message = "{publications.yearWrong}") int year,
            @Min(value = 1, message = "{publications.monthWrong}") @Max(value = MONTHS, message = "{publications.monthWrong}") int month, @NotNull Locale locale) {
        List<CircularRow> rows = ranked(YearMonth.of(year, month));
        acts.tell(AuditedAct.of(PublicationActs.EXPORT).with("month", YearMonth.of(year, month)).with("rows", rows.size()));
        return CircularBook.write(YearMonth.of(year, month), rows, locale);
    }
}
