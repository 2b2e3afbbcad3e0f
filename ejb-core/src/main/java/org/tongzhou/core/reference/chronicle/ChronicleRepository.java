package org.tongzhou.core.reference.chronicle;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class ChronicleRepository {
    /** A hint: else, on Derby, the provider writes values into statements with lists. */
    private static final String BOUND = "eclipselink.jdbc.bind-parameters";
    private static final String REFRESHED = "jakarta.persistence.cache.storeMode";
    private static final int UNITS_MAX = 1000;

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The entry has its id afterwards. */
    void add(ChronicleEntry entry) {
        entities.persist(entry);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void remove(ChronicleEntry entry) {
        entities.remove(entry);
    }

    Optional<ChronicleEntry> find(long id) {
        return Optional.ofNullable(entities.find(ChronicleEntry.class, id));
    }

    List<ChronicleEntry> list(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entities.createNamedQuery("ChronicleEntry.byIds", ChronicleEntry.class).setParameter("ids", ids).setHint(BOUND, true).getResultList();
    }

    /** The row stays locked until the transaction ends. */
    Optional<ChronicleEntry> lock(long id) {
        return entities.createNamedQuery("ChronicleEntry.byId", ChronicleEntry.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint(REFRESHED, "REFRESH").getResultStream().findFirst();
    }

    List<EntryRow> search(ChronicleFilter filter, PageRequest page) {
        return entities.createQuery(new ChronicleSearch(entities.getCriteriaBuilder(), filter).rows()).setHint(BOUND, true)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    /** Of all units: those that are read and have these words, and of the others those of a unit that has them or with this number. */
    List<ChronicleEntry> listMeant(String words, long number, int max) {
        String pattern = '%' + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
        return entities.createNamedQuery("ChronicleEntry.meant", ChronicleEntry.class).setParameter("pattern", pattern).setParameter("number", number).setHint(BOUND, true).setMaxResults(max).getResultList();
    }

    long count(ChronicleFilter filter) {
        return entities.createQuery(new ChronicleSearch(entities.getCriteriaBuilder(), filter).count()).setHint(BOUND, true).getSingleResult();
    }

    long count() {
        return entities.createNamedQuery("ChronicleEntry.count", Long.class).getSingleResult();
    }

    /** The units' entries of which one of the city was made. */
    List<ChronicleEntry> listSources(long cityEntry) {
        return entities.createNamedQuery("ChronicleEntry.sources", ChronicleEntry.class).setParameter("entry", cityEntry).getResultList();
    }

    /** Those that wait for a head, or to be written anew. */
    List<Long> listUnfinished() {
        return entities.createNamedQuery("ChronicleEntry.unfinished", Long.class).getResultList();
    }

    List<ChronicleEntry> listConfirmed(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entities.createNamedQuery("ChronicleEntry.confirmed", ChronicleEntry.class).setParameter("ids", ids).setHint(BOUND, true).getResultList();
    }

    List<Long> listConfirmedIds(long after, int max) {
        return entities.createNamedQuery("ChronicleEntry.confirmedIds", Long.class).setParameter("after", after).setMaxResults(max).getResultList();
    }

    /** The units whose chronicle has something. */
    List<String> listUnits() {
        return entities.createNamedQuery("ChronicleEntry.units", String.class).setMaxResults(UNITS_MAX).getResultList();
    }

    /** The unit of the new name may have been there before, and have closed the same months. */
    void renameUnit(String oldName, String newName) {
        for (String update : List.of("ChronicleEntry.renameUnit", "ClosedMonth.deleteDoubled", "ClosedMonth.renameUnit", "MonthVersion.renameUnit")) {
            entities.createNamedQuery(update).setParameter("oldName", oldName).setParameter("newName", newName).executeUpdate();
        }
    }

    void add(EntryNote note) {
        entities.persist(note);
    }

    Map<Long, List<EntryNoteRow>> listNotes(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : entities.createNamedQuery("EntryNote.list", EntryNoteRow.class).setParameter("entries", ids).setHint(BOUND, true).getResultList()
            .stream().collect(Collectors.groupingBy(EntryNoteRow::entry));
    }

    // Months.

    /** Whoever closes a month waits for who adds to one, and the other way round. */
    void lockMonths() {
        entities.createNamedQuery("ClosingGate.only", ClosingGate.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
    }

    boolean isClosed(String book, YearMonth month) {
        return entities.createNamedQuery("ClosedMonth.count", Long.class).setParameter("book", book).setParameter("month", month.toString()).getSingleResult() > 0;
    }

    Set<YearMonth> listClosed(String book, YearMonth first, YearMonth last) {
        return entities.createNamedQuery("ClosedMonth.list", String.class).setParameter("book", book).setParameter("first", first.toString())
            .setParameter("last", last.toString()).getResultStream().map(YearMonth::parse).collect(Collectors.toSet());
    }

    Optional<ClosedMonth> findClosed(String book, YearMonth month) {
        return entities.createNamedQuery("ClosedMonth.of", ClosedMonth.class).setParameter("book", book).setParameter("month", month.toString()).getResultStream().findFirst();
    }

    void remove(ClosedMonth month) {
        entities.remove(month);
        entities.flush();
    }

    /** What is confirmed in a month of a chronicle, by its days. */
    List<Long> listIds(String book, YearMonth month) {
        return entities.createNamedQuery("ChronicleEntry.ofMonth", Long.class).setParameter("city", ClosedMonth.CITY.equals(book)).setParameter("book", book)
            .setParameter("first", month.atDay(1)).setParameter("last", month.atEndOfMonth()).getResultList();
    }

    /** The version has its id afterwards. */
    void add(MonthVersion version, List<Long> entryIds) {
        entities.persist(version);
        entities.flush();
        entryIds.forEach(id -> entities.persist(new MonthEntry(version.getId(), id)));
    }

    Optional<MonthVersion> findVersion(long id) {
        return Optional.ofNullable(entities.find(MonthVersion.class, id));
    }

    List<MonthVersionRow> listVersions(String book, YearMonth first, YearMonth last) {
        return entities.createNamedQuery("MonthVersion.list", MonthVersionRow.class).setParameter("book", book).setParameter("first", first.toString())
            .setParameter("last", last.toString()).getResultList();
    }

    List<ChronicleEntry> listOf(MonthVersion version) {
        return entities.createNamedQuery("MonthEntry.list", ChronicleEntry.class).setParameter("version", version.getId()).getResultList();
    }

    void add(ClosedMonth month) {
        entities.persist(month);
        entities.flush();
    }

    long countWaiting(String unit, YearMonth month) {
        return entities.createNamedQuery("ChronicleEntry.waiting", Long.class).setParameter("unit", unit).setParameter("first", month.atDay(1))
            .setParameter("last", month.atEndOfMonth()).getSingleResult();
    }
}
