package org.tongzhou.core.organization;

import static org.tongzhou.core.organization.OrganizationActs.on;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tongzhou.core.organization.ImportCounts.Outcome;
import org.tongzhou.core.organization.OrganizationScope.Keeping;

/**
 * Rows of people. A row is about the person of its id, else the one of its name whose own post lies in its unit, else a new one. Only the
 * own post is brought by a file: who gets another one holds it from the day in the row on.
 */
@Dependent
class PersonImport {
    private static final Function<String, TransferColumn> COLUMNS = ImportValues.in(Map.of("givenName", TransferColumn.GIVEN_NAME,
        "officePhone", TransferColumn.OFFICE_PHONE, "room", TransferColumn.ROOM, "mobile", TransferColumn.MOBILE, "email", TransferColumn.EMAIL),
        TransferColumn.FAMILY_NAME);
    private static final StaffFacts UNKNOWN = new StaffFacts("", "", null, null, null, null, null);

    private final StaffRepository staff;
    private final PostGuard guard;
    private final Validator validator;
    private final Today today;

    @Inject
    PersonImport(StaffRepository staff, PostGuard guard, Validator validator, Today today) {
        this.staff = staff;
        this.guard = guard;
        this.validator = validator;
        this.today = today;
    }

    Outcome take(ImportValues values, ImportOffice office, Keeping kept) {
        Long id = values.id(TransferColumn.PERSON_ID);
        String name = values.required(TransferColumn.FAMILY_NAME) + values.required(TransferColumn.GIVEN_NAME);
        Optional<OrgUnit> unit = PostImport.unit(values, office, TransferColumn.PERSON_UNIT);
        Optional<Post> post = unit.flatMap(found -> post(values, office, found));
        StaffMember known = id != null ? find(values, office, id) : unit.map(found -> find(values, office, name, found)).orElse(null);
        StaffFacts facts = facts(values, known == null ? UNKNOWN : known.facts());
        LocalDate from = values.day(TransferColumn.FROM);
        if (!values.isRefused()) {
            values.validate(validator, facts, COLUMNS);
        }
        if (known != null) {
            requireChangeable(values, office, kept, known);
        }
        if (values.isRefused()) {
            return Outcome.REFUSED;
        }
        return known == null ? add(values, office, kept, facts, post.orElseThrow(), from)
            : change(values, office, kept, known, facts, post.orElseThrow(), from);
    }

    private static Optional<Post> post(ImportValues values, ImportOffice office, OrgUnit unit) {
        String name = values.required(TransferColumn.PERSON_POST);
        Optional<Post> post = office.post(unit, name);
        if (!name.isEmpty() && post.isEmpty()) {
            values.refuse(TransferColumn.PERSON_POST, "organization.importUnknownPost", unit.getLabel(), name);
        }
        return post;
    }

    private static StaffMember find(ImportValues values, ImportOffice office, long id) {
        Optional<StaffMember> known = office.person(id);
        if (known.isEmpty()) {
            values.refuse(TransferColumn.PERSON_ID, "organization.importUnknownId");
        }
        return known.orElse(null);
    }

    /** Null for a new one. */
    private StaffMember find(ImportValues values, ImportOffice office, String name, OrgUnit unit) {
        LocalDate day = today.day();
        List<StaffMember> known = office.people(name).stream()
            .filter(person -> person.getStatus() != StaffStatus.LEFT && person.main(day).getPost().getUnit() == unit).toList();
        if (known.size() > 1) {
            values.refuse(TransferColumn.FAMILY_NAME, "organization.importSameName", unit.getLabel(), name);
        }
        return known.isEmpty() ? null : known.get(0);
    }

    /** Only who keeps somebody's file learns whether a row would change it. */
    private void requireChangeable(ImportValues values, ImportOffice office, Keeping kept, StaffMember known) {
        office.meet(known, values.number()).ifPresent(row -> values.refuse(TransferColumn.FAMILY_NAME, "organization.importTwice", row));
        values.attempt(TransferColumn.PERSON_UNIT, () -> kept.requireKeeps(known.main(today.day()).getPost().getUnit()));
        if (known.getStatus() == StaffStatus.LEFT) {
            values.refuse(TransferColumn.PERSON_ID, "organization.importHasLeft", known.name());
        }
    }

    private static StaffFacts facts(ImportValues values, StaffFacts before) {
        return new StaffFacts(values.text(TransferColumn.FAMILY_NAME), values.text(TransferColumn.GIVEN_NAME),
            values.value(TransferColumn.GENDER, Gender.values(), "organization.gender.", before.gender()),
            values.textOr(TransferColumn.OFFICE_PHONE, before.officePhone()), values.textOr(TransferColumn.ROOM, before.room()),
            values.textOr(TransferColumn.MOBILE, before.mobile()), values.textOr(TransferColumn.EMAIL, before.email()));
    }

    private Outcome add(ImportValues values, ImportOffice office, Keeping kept, StaffFacts facts, Post post, LocalDate from) {
        requirePlace(values, office, kept, post, from);
        if (values.isRefused()) {
            return Outcome.REFUSED;
        }
        StaffMember person = new StaffMember(facts, post, from);
        staff.add(person);
        office.add(person);
        office.meet(person, values.number());
        office.done(on(OrganizationActs.ENTER_PERSON, person).with("post", label(post)).with("from", from));
        return Outcome.ADDED;
    }

    private void requirePlace(ImportValues values, ImportOffice office, Keeping kept, Post post, LocalDate from) {
        if (from == null) {
            values.refuse(TransferColumn.FROM, "organization.importDayMissing");
            return;
        }
        values.attempt(TransferColumn.PERSON_UNIT, () -> kept.requireKeeps(post.getUnit()));
        values.attempt(TransferColumn.PERSON_POST, () -> guard.requireMayGive(post));
        values.attempt(TransferColumn.PERSON_POST, () -> post.requireRoomFrom(from, office.held(post)));
    }

    private Outcome change(ImportValues values, ImportOffice office, Keeping kept, StaffMember person, StaffFacts facts, Post post, LocalDate from) {
        boolean changes = !person.facts().equals(facts);
        Optional<Appointment> main = person.mainOf(post, today.day());
        if (main.isPresent() && from != null && !from.equals(main.get().getFromDay())) {
            values.refuse(TransferColumn.FROM, "organization.importDayFixed", main.get().getFromDay().toString());
        }
        if (main.isEmpty()) {
            requirePlace(values, office, kept, post, from);
        }
        if (values.isRefused()) {
            return Outcome.REFUSED;
        }
        office.changing(person, person.changed(today.day()));
        if (changes) {
            String before = person.name();
            person.change(person.getVersion(), facts);
            office.done(on(OrganizationActs.CHANGE_PERSON, person).changed("name", before, person.name()));
        }
        if (main.isEmpty()) {
            values.attempt(TransferColumn.FROM, () -> appoint(office, person, post, from));
        }
        return values.isRefused() ? Outcome.REFUSED : changes || main.isEmpty() ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    private void appoint(ImportOffice office, StaffMember person, Post post, LocalDate from) {
        Appointment appointment = person.appoint(post, AppointmentKind.MAIN, from, null);
        staff.add(appointment);
        office.add(appointment);
        office.done(on(OrganizationActs.APPOINT, person).with("post", label(post)).with("kind", AppointmentKind.MAIN).with("from", from));
    }

    private static String label(Post post) {
        return post.getUnit().getLabel() + ' ' + post.getName();
    }
}
