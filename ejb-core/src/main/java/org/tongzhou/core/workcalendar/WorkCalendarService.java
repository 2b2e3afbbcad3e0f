package org.tongzhou.core.workcalendar;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tongzhou.core.access.OpenToAll;
import org.tongzhou.core.editions.EditionChanged;
import org.tongzhou.core.editions.Editions;
import org.tongzhou.core.editions.EnactedEdition;
import org.tongzhou.core.shared.CommittedCache;
import org.tongzhou.core.shared.OfficeZone;

/**
 * Has the calendar at hand. What administrators have decided in the portal counts; else a table that is kept in {@code workcalendar} of the
 * directory that the system property {@code tongzhou.data} names, looked at again every ten seconds; else the one that came with the portal.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WorkCalendarService {
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final String DOMAIN = "workcalendar.";
    private static final int YEARS_MAX = 100;

    /** The tables of files, as they were read. */
    private record Reading(Instant at, int firstYear, Map<Integer, WorkYear> years) {
    }

    /** The calendar that these two make. */
    private record Made(Reading reading, List<List<WorkYear>> decided, WorkCalendar calendar) {
    }

    @Inject
    Clock clock;
    @Inject
    Editions editions;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private final WorkYears files = new WorkYears(directory());
    private CommittedCache<Integer, List<WorkYear>> decidedYears;
    private volatile Reading lastReading;
    private volatile Made lastMade;

    private static Path directory() {
        String data = System.getProperty("tongzhou.data");
        return data == null ? null : Path.of(data, "workcalendar");
    }

    @PostConstruct
    void open() {
        decidedYears = new CommittedCache<>(transactions, YEARS_MAX);
    }

    public void changed(@Observes EditionChanged event) {
        if (event.subject().startsWith(DOMAIN)) {
            decidedYears.changed(Integer.valueOf(event.subject().substring(DOMAIN.length())));
        }
    }

    /** The calendar of last year, this one and the two after it, as far as they have tables. */
    @OpenToAll
    public WorkCalendar getCalendar() {
        Reading reading = read();
        List<List<WorkYear>> decided = IntStream.range(reading.firstYear, reading.firstYear + WorkYears.AT_HAND).mapToObj(this::decided).toList();
        Made known = lastMade;
        if (known == null || known.reading != reading || !known.decided.equals(decided)) {
            Map<Integer, WorkYear> years = new TreeMap<>(reading.years);
            decided.forEach(year -> year.forEach(table -> years.put(table.year(), table)));
            known = new Made(reading, decided, new WorkCalendar(List.copyOf(years.values())));
            lastMade = known;
        }
        return known.calendar;
    }

    /** The table by which a year is counted. */
    @OpenToAll
    public Optional<WorkYear> findYear(int year) {
        return decided(year).stream().findFirst().or(() -> files.find(year));
    }

    /** None or one; a list, as nothing that is not there is remembered. */
    private List<WorkYear> decided(int year) {
        return decidedYears.get(year, asked -> {
            List<EnactedEdition> enacted = editions.listEnacted(DOMAIN + asked);
            return Optional.of(enacted.isEmpty() ? List.of()
                : List.of(WorkYearFile.read(asked, enacted.get(enacted.size() - 1).content())));
        }).orElseThrow();
    }

    private Reading read() {
        Instant now = clock.instant();
        Reading known = lastReading;
        if (known == null || Duration.between(known.at, now).abs().compareTo(KEPT) >= 0) {
            int first = now.atZone(OfficeZone.ID).getYear() - 1;
            known = new Reading(now, first, files.tables(first, first + WorkYears.AT_HAND - 1));
            lastReading = known;
        }
        return known;
    }
}
