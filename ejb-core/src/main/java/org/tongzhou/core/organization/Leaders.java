package org.tongzhou.core.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which leaders are in charge of which units, and who are their secretaries, for domains above this one too. It has no door of its own. */
@Dependent
public class Leaders {
    private final LeaderRepository leaders;
    private final Today today;

    @Inject
    public Leaders(LeaderRepository leaders, Today today) {
        this.leaders = leaders;
        this.today = today;
    }

    /** Of all who have something, by their ids; now or later. */
    public Map<Long, LeaderDuties> all() {
        LocalDate day = today.day();
        Map<Long, List<LeaderDuties.Tie>> units = leaders.listCharges(day).stream().collect(groupingBy(charge -> charge.getLeader().getId(),
            mapping(charge -> LeaderDuties.Tie.of(charge, charge.getUnit().getId(), charge.getUnit().getLabel(), day), toList())));
        Map<Long, List<LeaderDuties.Tie>> secretaries = leaders.listSecretaries(day).stream().collect(groupingBy(tie -> tie.getLeader().getId(),
            mapping(tie -> LeaderDuties.Tie.of(tie, tie.getSecretary().getId(), tie.getSecretary().name(), day), toList())));
        Set<Long> ids = new HashSet<>(units.keySet());
        ids.addAll(secretaries.keySet());
        Map<Long, LeaderDuties> all = new HashMap<>();
        ids.forEach(id -> all.put(id, new LeaderDuties(units.getOrDefault(id, List.of()), secretaries.getOrDefault(id, List.of()))));
        return all;
    }

    /** Of one person; empty for most. */
    public LeaderDuties of(long personId) {
        return all().getOrDefault(personId, LeaderDuties.NONE);
    }

    /** The people who are in charge of a unit today, who has been longest first. */
    public List<UnitLeader> listOfUnit(long unitId) {
        LocalDate day = today.day();
        return charges(day).filter(charge -> charge.getUnit().getId() == unitId)
            .map(charge -> new UnitLeader(charge.getLeader().getId(), charge.getLeader().name(), charge.getLeader().main(day).getPost().getName())).toList();
    }

    private Stream<LeaderCharge> charges(LocalDate day) {
        return leaders.listCharges(day).stream().filter(charge -> charge.isOn(day));
    }
}
