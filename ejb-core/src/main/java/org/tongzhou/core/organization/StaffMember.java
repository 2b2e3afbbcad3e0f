package org.tongzhou.core.organization;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.EncryptedText;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * A person of the office (人员). At any day since the first until he has left, he holds exactly one post as his own, perhaps others
 * beside it or on loan. Who goes is leaving first, until open work is handed over; who has left stays readable.
 */
@Entity
@Table(name = "organization_staff")
@NamedQuery(name = "StaffMember.all", query = """
    SELECT DISTINCT s FROM StaffMember s LEFT JOIN FETCH s.appointments a LEFT JOIN FETCH a.post p LEFT JOIN FETCH p.unit ORDER BY s.sortNumber, s.id""")
public class StaffMember {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_staff_seq")
    @SequenceGenerator(name = "organization_staff_seq", sequenceName = "organization_staff_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(name = "family_name", nullable = false, length = StaffFacts.NAME_MAX_CHARS)
    private String familyName;
    @Column(name = "given_name", nullable = false, length = StaffFacts.NAME_MAX_CHARS)
    private String givenName;
    @Enumerated(EnumType.STRING)
    @Column(length = 6)
    private Gender gender;
    @Column(name = "office_phone", length = StaffFacts.PHONE_MAX_CHARS)
    private String officePhone;
    @Column(length = StaffFacts.ROOM_MAX_CHARS)
    private String room;
    @Convert(converter = MobileConverter.class)
    @Column(length = EncryptedText.PHONE_STORED_MAX_CHARS)
    private String mobile;
    @Column(length = StaffFacts.EMAIL_MAX_CHARS)
    private String email;
    /** The order among those of one post. */
    @Column(name = "sort_number", nullable = false)
    private int sortNumber;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private StaffStatus status;
    @Column(name = "status_since", nullable = false)
    private LocalDate statusSince;
    /** Counted so that a change of what he holds is one of his version. */
    @Column(name = "appointment_changes", nullable = false)
    private int appointmentChanges;
    @OneToMany(mappedBy = "person", fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private List<Appointment> appointments = new ArrayList<>();

    protected StaffMember() {
    }

    /** @param post the own one from that day on */
    StaffMember(StaffFacts facts, Post post, LocalDate from) {
        status = StaffStatus.ACTIVE;
        statusSince = from;
        write(facts);
        begin(post, AppointmentKind.MAIN, from, null);
    }

    void change(int seenVersion, StaffFacts facts) {
        requireSeen(seenVersion);
        write(facts);
    }

    /** What he may do himself: names stay. */
    void changeContactData(int seenVersion, StaffFacts facts) {
        requireSeen(seenVersion);
        requireHere();
        writeContactData(facts);
    }

    private void write(StaffFacts facts) {
        familyName = facts.familyName();
        givenName = facts.givenName();
        gender = facts.gender();
        writeContactData(facts);
    }

    private void writeContactData(StaffFacts facts) {
        officePhone = facts.officePhone();
        room = facts.room();
        mobile = facts.mobile();
        email = facts.email();
    }

    /**
     * Gives a post from a day on. A new own post ends the one before it on the day before.
     *
     * @param until the last day; null for no end yet, as an own post always has it
     * @throws DuplicateException if he holds it at that time already
     * @throws RuleViolationException if the days are wrong, or he has left
     */
    Appointment appoint(Post post, AppointmentKind kind, LocalDate from, LocalDate until) {
        requireHere();
        post.requireActive();
        if (until != null && (kind == AppointmentKind.MAIN || until.isBefore(from))) {
            throw new RuleViolationException(kind == AppointmentKind.MAIN ? "organization.mainHasNoEnd" : "organization.daysReversed");
        }
        if (appointments.stream().anyMatch(held -> held.getPost() == post && held.overlaps(from, until))) {
            throw new DuplicateException("organization.heldAlready", name(), post.getUnit().getLabel(), post.getName());
        }
        if (kind == AppointmentKind.MAIN) {
            lastMain().ifPresent(before -> before.giveWayTo(from));
        }
        return begin(post, kind, from, until);
    }

    private Appointment begin(Post post, AppointmentKind kind, LocalDate from, LocalDate until) {
        appointmentChanges++;
        Appointment begun = new Appointment(this, post, kind, from, until);
        appointments.add(begun);
        return begun;
    }

    /** @throws RuleViolationException if it is the own post: that ends by another or by leaving */
    Appointment end(long appointmentId, LocalDate lastDay) {
        Appointment appointment = appointment(appointmentId);
        if (appointment.getKind() == AppointmentKind.MAIN) {
            throw new RuleViolationException("organization.mainEndsByAnother", name());
        }
        appointment.end(lastDay);
        appointmentChanges++;
        return appointment;
    }

    void setSubstitute(long appointmentId, StaffMember substitute) {
        requireHere();
        if (substitute == this) {
            throw new RuleViolationException("organization.substituteSelf");
        }
        if (substitute != null) {
            substitute.requireHere();
        }
        appointment(appointmentId).setSubstitute(substitute);
        appointmentChanges++;
    }

    private Appointment appointment(long appointmentId) {
        return appointments.stream().filter(each -> each.getId() == appointmentId).findFirst()
            .orElseThrow(() -> new NotFoundException("organization.appointmentNotFound"));
    }

    void startLeaving(int seenVersion, LocalDate day) {
        requireSeen(seenVersion);
        if (status != StaffStatus.ACTIVE) {
            throw new RuleViolationException("organization.leavingAlready", name());
        }
        become(StaffStatus.LEAVING, day);
    }

    void stay(int seenVersion, LocalDate day) {
        requireSeen(seenVersion);
        if (status != StaffStatus.LEAVING) {
            throw new RuleViolationException("organization.notLeaving", name());
        }
        become(StaffStatus.ACTIVE, day);
    }

    void requireHandOver(int seenVersion, StaffMember successor) {
        requireSeen(seenVersion);
        if (status == StaffStatus.LEFT) {
            throw new RuleViolationException("organization.hasLeft", name());
        }
        if (successor == this || successor.status != StaffStatus.ACTIVE) {
            throw new RuleViolationException("organization.noSuccessor", successor.name());
        }
    }

    /** Ends all that he holds with that day. @param openWork how much is not handed over yet */
    void leave(int seenVersion, LocalDate day, long openWork) {
        requireSeen(seenVersion);
        if (status != StaffStatus.LEAVING) {
            throw new RuleViolationException("organization.notLeaving", name());
        }
        if (openWork > 0) {
            throw new RuleViolationException("organization.openWork", name(), openWork);
        }
        appointments.forEach(appointment -> appointment.endBy(day));
        become(StaffStatus.LEFT, day);
    }

    /** Comes again after having left, with an own post from a day after the last one here. @throws RuleViolationException if he is here, or the day is too early */
    Appointment comeBack(int seenVersion, Post post, LocalDate from) {
        requireSeen(seenVersion);
        if (status != StaffStatus.LEFT) {
            throw new RuleViolationException("organization.isHere", name());
        }
        if (!from.isAfter(statusSince)) {
            throw new RuleViolationException("organization.backTooEarly", name(), statusSince);
        }
        post.requireActive();
        become(StaffStatus.ACTIVE, from);
        return begin(post, AppointmentKind.MAIN, from, null);
    }

    private void become(StaffStatus next, LocalDate day) {
        status = next;
        statusSince = day;
    }

    private void requireHere() {
        if (status == StaffStatus.LEFT) {
            throw new RuleViolationException("organization.hasLeft", name());
        }
    }

    /** The place among those of the own post. */
    void standAt(int number) {
        sortNumber = number;
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("organization.personStale", name());
        }
    }

    /** The own post on that day; of who begins later or has left, the nearest one. */
    Appointment main(LocalDate day) {
        return mains().filter(main -> main.isHeldOn(day)).findFirst().or(this::lastMain).orElseThrow();
    }

    /** How he holds, or will hold, a post as his own. */
    Optional<Appointment> mainOf(Post post, LocalDate day) {
        return mains().filter(main -> main.getPost() == post && main.lastsUntil(day)).findFirst();
    }

    private Optional<Appointment> lastMain() {
        return mains().reduce((first, second) -> second);
    }

    private Stream<Appointment> mains() {
        return appointments.stream().filter(each -> each.getKind() == AppointmentKind.MAIN && !each.isVoid())
            .sorted(Comparator.comparing(Appointment::getFromDay));
    }

    String name() {
        return familyName + givenName;
    }

    StaffFacts facts() {
        return new StaffFacts(familyName, givenName, gender, officePhone, room, mobile, email);
    }

    /** What colleagues see of him on that day. */
    StaffChanged changed(LocalDate day) {
        Post post = main(day).getPost();
        return new StaffChanged(id, familyName, givenName, post.getUnit().getLabel(), post.getName(), email);
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    int getSortNumber() {
        return sortNumber;
    }

    StaffStatus getStatus() {
        return status;
    }

    LocalDate getStatusSince() {
        return statusSince;
    }

    List<Appointment> getAppointments() {
        return appointments;
    }
}
