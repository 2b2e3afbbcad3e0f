package org.tongzhou.core.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.tongzhou.core.shared.RuleViolationException;

/** That a person holds a post for a time (任职), both days included; somebody may stand in for him in it (AB 角). */
@Entity
@Table(name = "organization_appointments")
@NamedQuery(name = "Appointment.ofUnit", query = """
    SELECT a FROM Appointment a JOIN FETCH a.person WHERE a.post.unit.id = :unit AND a.fromDay <= :day AND (a.untilDay IS NULL OR a.untilDay >= :day)
    ORDER BY a.kind DESC, a.person.sortNumber, a.person.id, a.id""")
@NamedQuery(name = "Appointment.dutiesOfUnit", query = """
    SELECT DISTINCT p.duty FROM Appointment a JOIN a.post p JOIN p.unit u WHERE a.fromDay <= :day AND (a.untilDay IS NULL OR a.untilDay >= :day)
    AND (u.id = :unit OR u.parent.id = :unit AND u.kind = org.tongzhou.core.organization.UnitKind.SECTION)""")
@NamedQuery(name = "Appointment.heldDuties", query = """
    SELECT NEW org.tongzhou.core.organization.HeldDuty(a.post.unit.id, a.post.duty, a.person.id) FROM Appointment a
    WHERE a.fromDay <= :day AND (a.untilDay IS NULL OR a.untilDay >= :day)""")
@NamedQuery(name = "Appointment.presentOfPost", query = """
    SELECT a FROM Appointment a WHERE a.post = :post AND (a.untilDay IS NULL OR a.untilDay >= :day) ORDER BY a.id""")
@NamedQuery(name = "Appointment.held", query = """
    SELECT a FROM Appointment a JOIN FETCH a.post WHERE a.person.id = :person AND a.fromDay <= :day AND (a.untilDay IS NULL OR a.untilDay >= :day)
    ORDER BY a.kind, a.id""")
@NamedQuery(name = "Appointment.holders", query = """
    SELECT DISTINCT a.person.id FROM Appointment a WHERE a.post.id = :post AND a.fromDay <= :day AND (a.untilDay IS NULL OR a.untilDay >= :day)""")
@NamedQuery(name = "Appointment.holdersOfDuty", query = """
    SELECT DISTINCT a.person.id FROM Appointment a WHERE a.post.duty = :duty AND a.fromDay <= :day AND (a.untilDay IS NULL OR a.untilDay >= :day)""")
@NamedQuery(name = "Appointment.countBelow", query = """
    SELECT COUNT(a) FROM Appointment a WHERE a.post.unit.path LIKE :path AND (a.untilDay IS NULL OR a.untilDay >= :day)""")
@NamedQuery(name = "Appointment.peopleByUnit", query = """
    SELECT a.post.unit.id, COUNT(DISTINCT a.person.id) FROM Appointment a
    WHERE a.fromDay <= :day AND (a.untilDay IS NULL OR a.untilDay >= :day) GROUP BY a.post.unit.id""")
@NamedQuery(name = "Appointment.peopleTurning", query = """
    SELECT DISTINCT a.person FROM Appointment a
    WHERE a.fromDay BETWEEN :since AND :day OR a.untilDay BETWEEN :since AND :day""")
public class Appointment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_appointments_seq")
    @SequenceGenerator(name = "organization_appointments_seq", sequenceName = "organization_appointments_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private StaffMember person;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "post_id")
    private Post post;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 12)
    private AppointmentKind kind;
    @Column(name = "from_day", nullable = false)
    private LocalDate fromDay;
    @Column(name = "until_day")
    private LocalDate untilDay;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "substitute_id")
    private StaffMember substitute;

    protected Appointment() {
    }

    Appointment(StaffMember person, Post post, AppointmentKind kind, LocalDate fromDay, LocalDate untilDay) {
        this.person = person;
        this.post = post;
        this.kind = kind;
        this.fromDay = fromDay;
        this.untilDay = untilDay;
    }

    boolean isHeldOn(LocalDate day) {
        return !fromDay.isAfter(day) && (untilDay == null || !untilDay.isBefore(day));
    }

    /** Whether it ended before it began: another took its place. */
    boolean isVoid() {
        return untilDay != null && untilDay.isBefore(fromDay);
    }

    /** Whether it lasts until that day or longer, or begins later. */
    boolean lastsUntil(LocalDate day) {
        return !isVoid() && (untilDay == null || !untilDay.isBefore(day));
    }

    boolean overlaps(LocalDate from, LocalDate until) {
        return !isVoid() && (untilDay == null || !untilDay.isBefore(from)) && (until == null || !fromDay.isAfter(until));
    }

    /** Ends it on the day before; if it began on that very day, it never was. @throws RuleViolationException if it begins later */
    void giveWayTo(LocalDate next) {
        if (fromDay.isAfter(next)) {
            throw new RuleViolationException("organization.mainNotBefore", person.name(), fromDay);
        }
        untilDay = next.minusDays(1);
    }

    void end(LocalDate lastDay) {
        if (lastDay.isBefore(fromDay)) {
            throw new RuleViolationException("organization.daysReversed");
        }
        if (untilDay != null && untilDay.isBefore(lastDay)) {
            throw new RuleViolationException("organization.endedAlready", untilDay);
        }
        untilDay = lastDay;
    }

    /** Ends it with that day if it lasts longer; what has not begun by then never does. */
    void endBy(LocalDate day) {
        if (untilDay == null || untilDay.isAfter(day)) {
            untilDay = fromDay.isAfter(day) ? fromDay.minusDays(1) : day;
        }
    }

    void moveTo(Post other) {
        post = other;
    }

    void setSubstitute(StaffMember other) {
        substitute = other;
    }

    Long getId() {
        return id;
    }

    StaffMember getPerson() {
        return person;
    }

    Post getPost() {
        return post;
    }

    AppointmentKind getKind() {
        return kind;
    }

    LocalDate getFromDay() {
        return fromDay;
    }

    LocalDate getUntilDay() {
        return untilDay;
    }

    StaffMember getSubstitute() {
        return substitute;
    }
}
