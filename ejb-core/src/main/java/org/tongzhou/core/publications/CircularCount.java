package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tongzhou.core.publications.scores.Points;
import org.tongzhou.core.publications.scores.ScoreBook;
import org.tongzhou.core.publications.scores.ScoreTableDetails;
import org.tongzhou.core.publications.scores.ScoreTableDraft;
import org.tongzhou.core.publications.scores.UnitScore;

/** Counts a circular as the book of points stands now. */
@Dependent
class CircularCount {
    /** How long before it was committed something may have been booked. */
    private static final Duration COMMIT_MAX = Duration.ofHours(1);

    @Inject
    PieceRepository pieces;
    @Inject
    ScoreBook scores;
    @Inject
    CircularRepository circulars;

    /** What came for months before, or was taken back of them, since the last circular before a month was published. */
    List<ScoreLine> listBelated(YearMonth month) {
        return circulars.findBefore(month).map(last -> circulars.listBelated(month, last.getPublishedAt().minus(COMMIT_MAX),
            circulars.findFirstMonth().orElseThrow(), last.month())).orElse(List.of());
    }

    /**
     * Units that have sent or earned something in the year until the end of a month, are to send something, or have belated points; ranked by their points of the
     * year, then of the month. What is belated of a year before counts in that year, which is over, and is only shown.
     */
    List<CircularRow> rank(YearMonth month, List<ScoreLine> belated) {
        LocalDate end = month.atEndOfMonth();
        LocalDate newYear = LocalDate.of(month.getYear(), 1, 1);
        Map<String, UnitScore> ofYear = scores.sums(newYear, end);
        Map<String, UnitScore> ofMonth = scores.sums(month.atDay(1), end);
        Map<String, Long> submitted = pieces.countSubmitted(month.atDay(1), end);
        Map<String, BigDecimal> late = sums(belated);
        Set<String> units = new TreeSet<>(ofYear.keySet());
        units.addAll(pieces.countSubmitted(newYear, end).keySet());
        units.addAll(late.keySet());
        LocalDate day = end.isAfter(scores.today()) ? scores.today() : end;
        Optional<ScoreTableDraft> table = scores.findTable(day).map(ScoreTableDetails::draft);
        int misses = table.map(ScoreTableDraft::missesToZero).orElse(0);
        table.ifPresent(rules -> rules.quotas().forEach(quota -> units.addAll(quota.units())));
        List<CircularRow> rows = new ArrayList<>();
        for (String unit : units) {
            UnitScore year = ofYear.getOrDefault(unit, UnitScore.NONE);
            UnitScore now = ofMonth.getOrDefault(unit, UnitScore.NONE);
            boolean zeroed = misses > 0 && year.late() >= misses;
            rows.add(new CircularRow(0, unit, table.map(rules -> rules.quota(unit)).orElse(0), submitted.getOrDefault(unit, 0L), now.used(), now.instructed(), now.points(),
                late.getOrDefault(unit, Points.NONE), year.used(), zeroed ? year.points().min(Points.NONE) : year.points(), year.late(), zeroed));
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

    /** Whether the rows say what some entries of their month come to; not if one was booked or taken back while they were counted. */
    static boolean agree(List<CircularRow> rows, List<ScoreLine> lines) {
        Map<String, BigDecimal> sums = sums(lines);
        return rows.stream().allMatch(row -> row.points().compareTo(sums.getOrDefault(row.unit(), Points.NONE)) == 0)
            && rows.stream().map(CircularRow::unit).collect(Collectors.toSet()).containsAll(sums.keySet());
    }

    private static Map<String, BigDecimal> sums(List<ScoreLine> lines) {
        return lines.stream().collect(Collectors.groupingBy(ScoreLine::unit, Collectors.reducing(Points.NONE, ScoreLine::points, BigDecimal::add)));
    }
}
