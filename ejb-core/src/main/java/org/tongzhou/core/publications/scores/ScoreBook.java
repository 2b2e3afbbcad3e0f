package org.tongzhou.core.publications.scores;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;

/** The book of points, for the core's own services; it has no door of its own. Entries are written in the transaction of what earns them. */
@Dependent
public class ScoreBook {
    private final ScoreRepository scores;
    private final Clock clock;

    @Inject
    public ScoreBook(ScoreRepository scores, Clock clock) {
        this.scores = scores;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
    }

    public Optional<ScoreTableDetails> findTable(LocalDate day) {
        return scores.findInForce(day).map(ScoreTable::details);
    }

    /** The table in force on a day. @throws RuleViolationException if there is none */
    public ScoreTableDetails getTable(LocalDate day) {
        return findTable(day).orElseThrow(() -> new RuleViolationException("publications.noTable", day.toString()));
    }

    /** The same; it stays so until the transaction ends: nobody revokes a table by which points are being booked. */
    public ScoreTableDetails holdTable(LocalDate day) {
        long id = getTable(day).id();
        scores.lockTable(id);
        ScoreTableDetails table = getTable(day);
        return table.id() == id ? table : holdTable(day);
    }

    public void book(Earning earning, long tableId, BigDecimal points, LocalDate day) {
        scores.add(new ScoreEntry(earning, tableId, points, day, clock.instant()));
    }

    /** Takes back what something has earned. @param reason null if it is only counted anew */
    public void cancel(ScoreKind kind, long sourceId, String reason) {
        scores.listOf(kind, sourceId).forEach(entry -> entry.cancel(reason, clock.instant()));
    }

    /** Takes back what something has cost a unit. */
    public void cancel(ScoreKind kind, long sourceId, String unit, String reason) {
        scores.listOf(kind, sourceId).stream().filter(entry -> entry.getUnit().equals(unit)).forEach(entry -> entry.cancel(reason, clock.instant()));
    }

    /** Two units that were asked the same have become one, which loses no more than the better of both has lost. */
    public void fold(long commissionId, String gone, String successor) {
        List<ScoreEntry> lost = Stream.of(ScoreKind.LATE, ScoreKind.MISSED).flatMap(kind -> scores.listOf(kind, commissionId).stream())
            .filter(entry -> entry.getUnit().equals(gone) || entry.getUnit().equals(successor)).sorted(Comparator.comparing(ScoreEntry::getPoints).reversed()).toList();
        lost.stream().skip(lost.size() > 1 ? 1 : 0).forEach(entry -> entry.cancel(null, clock.instant()));
    }

    /** What units have come to between two days, both counted, by their labels. */
    public Map<String, UnitScore> sums(LocalDate from, LocalDate until) {
        return scores.sums(from, until);
    }

    public Slice<ScoreEntryRow> list(String unit, LocalDate from, LocalDate until, PageRequest page) {
        return new Slice<>(scores.list(unit, from, until, page), scores.count(unit, from, until));
    }

    /** What these pieces have earned. */
    public List<ScoreEntryRow> listOfPieces(Collection<Long> pieces) {
        return pieces.isEmpty() ? List.of() : scores.listOfPieces(pieces);
    }

    public void renameUnit(String oldName, String newName) {
        scores.renameUnit(oldName, newName);
    }

    /** For the demonstration: a table in force since the first day of its year. */
    public void addTable(int year, ScoreTableDraft draft, String by) {
        ScoreTable table = new ScoreTable(year, 1, draft, by, clock.instant());
        scores.add(table);
        table.enforce(table.details().version(), LocalDate.of(year, 1, 1), null, by, clock.instant());
    }
}
