package org.tongzhou.core.organization;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongzhou.core.shared.CommittedCache;

/**
 * Remembers all people with the posts that they hold on a day, in the order of precedence: by unit from the top of the tree down, rank,
 * post and place in it. A search looks at each of them, as pinyin is no matter for the database; a city has some thousands. Checks no caller.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StaffShelf {
    static final Comparator<StaffEntry.Place> PLACES = Comparator.comparing(StaffEntry.Place::unitOrder)
        .thenComparing(StaffEntry.Place::rank).thenComparing(StaffEntry.Place::postOrder).thenComparing(StaffEntry.Place::postId);
    static final Comparator<StaffEntry> PRECEDENCE = Comparator.comparing(StaffEntry::main, PLACES)
        .thenComparing(StaffEntry::sortNumber).thenComparing(StaffEntry::id);

    @Inject
    StaffRepository staff;
    @Inject
    UnitRepository units;
    @Inject
    Today today;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<LocalDate, List<StaffEntry>> people;

    @PostConstruct
    void open() {
        people = new CommittedCache<>(transactions, 1);
    }

    public void changed(@Observes OrganizationChanged event) {
        people.changed(today.day());
    }

    /** Everybody, those who have left too. */
    public List<StaffEntry> all() {
        return people.get(today.day(), day -> Optional.of(read(day))).orElseThrow();
    }

    private List<StaffEntry> read(LocalDate day) {
        Map<Long, Integer> order = new HashMap<>();
        new UnitOutline(units.listAll(), Map.of()).rows().forEach(row -> order.put(row.id(), order.size()));
        List<StaffEntry> entries = new ArrayList<>();
        staff.listPeople().forEach(person -> entries.add(entry(person, day, order)));
        entries.sort(PRECEDENCE);
        return entries;
    }

    private static StaffEntry entry(StaffMember person, LocalDate day, Map<Long, Integer> order) {
        Appointment main = person.main(day);
        List<StaffEntry.Place> others = person.getAppointments().stream()
            .filter(held -> held != main && held.isHeldOn(day)).map(held -> place(held, order)).sorted(PLACES).toList();
        return new StaffEntry(person.getId(), person.facts(), person.getStatus(), person.getSortNumber(), place(main, order), others);
    }

    /** Units that have ended stand last. */
    private static StaffEntry.Place place(Appointment held, Map<Long, Integer> order) {
        return StaffEntry.Place.of(held, order.getOrDefault(held.getPost().getUnit().getId(), Integer.MAX_VALUE));
    }
}
