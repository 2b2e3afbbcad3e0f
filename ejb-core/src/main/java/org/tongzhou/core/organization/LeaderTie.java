package org.tongzhou.core.organization;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** Something that is with a leader from day to day, both included; without a last day it has no end yet. */
@MappedSuperclass
abstract class LeaderTie {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_leader_ties_seq")
    @SequenceGenerator(name = "organization_leader_ties_seq", sequenceName = "organization_leader_ties_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "leader_id", updatable = false)
    private StaffMember leader;
    @Column(name = "from_day", nullable = false, updatable = false)
    private LocalDate fromDay;
    @Column(name = "until_day")
    private LocalDate untilDay;

    protected LeaderTie() {
    }

    /** @throws RuleViolationException if the leader has left, or the days are the wrong way round */
    LeaderTie(StaffMember leader, LocalDate fromDay, LocalDate untilDay) {
        requireHere(leader);
        if (untilDay != null && untilDay.isBefore(fromDay)) {
            throw new RuleViolationException("organization.daysReversed");
        }
        this.leader = leader;
        this.fromDay = fromDay;
        this.untilDay = untilDay;
    }

    static void requireHere(StaffMember person) {
        if (person.getStatus() == StaffStatus.LEFT) {
            throw new RuleViolationException("organization.hasLeft", person.name());
        }
    }

    boolean isOn(LocalDate day) {
        return !fromDay.isAfter(day) && (untilDay == null || !untilDay.isBefore(day));
    }

    boolean meets(LocalDate from, LocalDate until) {
        return (untilDay == null || !untilDay.isBefore(from)) && (until == null || !fromDay.isAfter(until));
    }

    /** @throws RuleViolationException if it has ended by then already */
    void end(int seenVersion, LocalDate lastDay) {
        if (version != seenVersion) {
            throw new StaleDataException("organization.personStale", leader.name());
        }
        if (untilDay != null && untilDay.isBefore(lastDay)) {
            throw new RuleViolationException("organization.endedAlready", untilDay);
        }
        endBy(lastDay);
    }

    /** Ends it with that day if it lasts longer; what has not begun by then never does. */
    void endBy(LocalDate day) {
        if (untilDay == null || untilDay.isAfter(day)) {
            untilDay = fromDay.isAfter(day) ? fromDay.minusDays(1) : day;
        }
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    StaffMember getLeader() {
        return leader;
    }

    LocalDate getFromDay() {
        return fromDay;
    }

    LocalDate getUntilDay() {
        return untilDay;
    }
}
