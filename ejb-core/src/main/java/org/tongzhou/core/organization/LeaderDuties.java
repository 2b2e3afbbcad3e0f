package org.tongzhou.core.organization;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What is with a person as a leader, now or later.
 *
 * @param units       of which he is in charge (分管)
 * @param secretaries who are his (秘书、联络员)
 */
public record LeaderDuties(List<Tie> units, List<Tie> secretaries) implements Serializable {
    public static final LeaderDuties NONE = new LeaderDuties(List.of(), List.of());

    public LeaderDuties {
        units = List.copyOf(units);
        secretaries = List.copyOf(secretaries);
    }

    /**
     * A unit, or a person.
     *
     * @param otherId of the unit or the person, {@code name} what it is called
     * @param until   null for no end yet
     * @param present whether it is so today
     */
    public record Tie(long id, int version, long otherId, String name, LocalDate from, LocalDate until, boolean present) implements Serializable {
        static Tie of(LeaderTie tie, long otherId, String name, LocalDate day) {
            return new Tie(tie.getId(), tie.getVersion(), otherId, name, tie.getFromDay(), tie.getUntilDay(), tie.isOn(day));
        }
    }

    /** As it is today. */
    public LeaderDuties present() {
        return new LeaderDuties(units.stream().filter(Tie::present).toList(), secretaries.stream().filter(Tie::present).toList());
    }
}
