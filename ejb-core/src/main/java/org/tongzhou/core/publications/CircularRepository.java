package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class CircularRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** Whoever publishes waits for who is doing so. */
    void lock() {
        entities.createNamedQuery("CircularGate.only", CircularGate.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
    }

    Optional<PublishedCircular> find(long id) {
        return Optional.ofNullable(entities.find(PublishedCircular.class, id));
    }

    /** All editions of the months of a year, the last first. */
    List<CircularHead> list(int year) {
        return entities.createNamedQuery("PublishedCircular.ofYear", CircularHead.class).setParameter("first", YearMonth.of(year, 1).toString())
            .setParameter("last", YearMonth.of(year, 12).toString()).getResultList();
    }

    /** The last one before a month, as it stands now. */
    Optional<PublishedCircular> findBefore(YearMonth month) {
        return entities.createNamedQuery("PublishedCircular.before", PublishedCircular.class).setParameter("month", month.toString()).setMaxResults(1).getResultStream().findFirst();
    }

    Optional<YearMonth> findFirstMonth() {
        return month("PublishedCircular.firstMonth");
    }

    Optional<YearMonth> findLastMonth() {
        return month("PublishedCircular.lastMonth");
    }

    private Optional<YearMonth> month(String query) {
        return Optional.ofNullable(entities.createNamedQuery(query, String.class).getSingleResult()).map(YearMonth::parse);
    }

    List<CircularRow> listRows(long circularId) {
        return entities.createNamedQuery("PublishedRow.of", PublishedRow.class).setParameter("circular", circularId).getResultStream().map(PublishedRow::row).toList();
    }

    List<CountedEntryRow> listEntries(long circularId, String unit, PageRequest page) {
        return entities.createNamedQuery("CountedEntry.list", CountedEntryRow.class).setParameter("circular", circularId).setParameter("unit", unit)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long countEntries(long circularId, String unit) {
        return entities.createNamedQuery("CountedEntry.count", Long.class).setParameter("circular", circularId).setParameter("unit", unit).getSingleResult();
    }

    /** What stands in the book for the days of a month. */
    List<ScoreLine> listLines(YearMonth month) {
        return entries("CountedEntry.ofMonth", month, month).getResultStream().map(row -> line(row, false, false)).toList();
    }

    /**
     * What the circulars before a month do not count as the book stands now.
     *
     * @param since from when on that can have been booked or taken back; {@code first} the first month and {@code last} the last one that had a circular
     */
    List<ScoreLine> listBelated(YearMonth month, Instant since, YearMonth first, YearMonth last) {
        return Stream.concat(belated("CountedEntry.missed", month, since, first, last).map(row -> line(row, true, false)),
            belated("CountedEntry.takenBack", month, since, first, last).map(row -> line(row, true, true))).toList();
    }

    private Stream<Object[]> belated(String query, YearMonth month, Instant since, YearMonth first, YearMonth last) {
        return entries(query, first, last).setParameter("month", month.toString()).setParameter("since", since)
            .setHint(PieceRepository.BOUND, true).getResultStream();
    }

    private TypedQuery<Object[]> entries(String query, YearMonth first, YearMonth last) {
        LocalDate from = first.atDay(1);
        return entities.createNamedQuery(query, Object[].class).setParameter("first", from).setParameter("last", last.atEndOfMonth());
    }

    private static ScoreLine line(Object[] row, boolean belated, boolean reversed) {
        BigDecimal points = (BigDecimal) row[2];
        return new ScoreLine((Long) row[0], (String) row[1], reversed ? points.negate() : points, belated, reversed);
    }

    /** The circular has its id afterwards. */
    void add(PublishedCircular circular) {
        entities.persist(circular);
        entities.flush();
    }

    void add(PublishedCircular circular, List<CircularRow> rows, List<ScoreLine> lines) {
        for (int i = 0; i < rows.size(); i++) {
            entities.persist(new PublishedRow(circular.getId(), i, rows.get(i)));
        }
        lines.forEach(line -> entities.persist(new CountedEntry(circular.getId(), line)));
        entities.flush();
    }
}
