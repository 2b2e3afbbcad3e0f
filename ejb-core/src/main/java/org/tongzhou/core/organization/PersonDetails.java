package org.tongzhou.core.organization;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A person as those see him who keep the files.
 *
 * @param appointments all that he holds, will hold and held, the latest first
 * @param mayKeep whether the caller may change it; those of other units can be looked at
 */
public record PersonDetails(long id, int version, StaffFacts facts, StaffStatus status, LocalDate statusSince, long unitId, String unit, String post,
    List<Held> appointments, boolean mayKeep) implements Serializable {
    public PersonDetails {
        appointments = List.copyOf(appointments);
    }

    static PersonDetails of(StaffMember person, LocalDate day, boolean mayKeep) {
        Post post = person.main(day).getPost();
        List<Held> appointments = person.getAppointments().stream().filter(held -> !held.isVoid())
            .sorted(Comparator.comparing(Appointment::getFromDay).thenComparing(Appointment::getId).reversed())
            .map(held -> Held.of(held, day)).toList();
        return new PersonDetails(person.getId(), person.getVersion(), person.facts(), person.getStatus(), person.getStatusSince(), post.getUnit().getId(),
            post.getUnit().getLabel(), post.getName(), appointments, mayKeep);
    }

    /**
     * A post that is, was or will be held.
     *
     * @param until null for no end yet
     * @param present whether it is held today
     * @param substitute the name of who stands in; null for nobody
     */
    public record Held(long id, AppointmentKind kind, long unitId, String unit, String post, LocalDate from, LocalDate until, boolean present,
        boolean ended, Long substituteId, String substitute) implements Serializable {
        static Held of(Appointment appointment, LocalDate day) {
            Post post = appointment.getPost();
            StaffMember substitute = appointment.getSubstitute();
            return new Held(appointment.getId(), appointment.getKind(), post.getUnit().getId(), post.getUnit().getLabel(), post.getName(),
                appointment.getFromDay(), appointment.getUntilDay(), appointment.isHeldOn(day),
                appointment.getUntilDay() != null && appointment.getUntilDay().isBefore(day),
                substitute == null ? null : substitute.getId(), substitute == null ? null : substitute.name());
        }
    }
}
