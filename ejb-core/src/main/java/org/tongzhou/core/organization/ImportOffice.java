package org.tongzhou.core.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.access.AuditedAct;

/** All units, posts and people while a file is held against them, so that no row asks the database; and what the rows have done. */
final class ImportOffice {
    private final List<OrgUnit> units;
    private final Map<Long, OrgUnit> unitsById = new HashMap<>();
    private final Map<OrgUnit, List<Post>> postsByUnit = new HashMap<>();
    private final Map<Long, Post> postsById = new HashMap<>();
    private final Map<Long, StaffMember> peopleById = new HashMap<>();
    private final Map<String, List<StaffMember>> peopleByName = new HashMap<>();
    private final Map<Post, List<Appointment>> held = new HashMap<>();
    private final Map<Object, Integer> rows = new HashMap<>();
    private final Map<StaffMember, StaffChanged> before = new LinkedHashMap<>();
    private final Set<StaffMember> rights = new HashSet<>();
    private final List<AuditedAct> acts = new ArrayList<>();
    private Map<String, OrgUnit> unitsByLabel;

    ImportOffice(List<OrgUnit> units, List<Post> posts, List<StaffMember> people) {
        this.units = new ArrayList<>(units);
        units.forEach(unit -> unitsById.put(unit.getId(), unit));
        posts.forEach(this::add);
        people.forEach(this::add);
    }

    // --- units

    void add(OrgUnit unit) {
        units.add(unit);
        unitsById.put(unit.getId(), unit);
        unitsByLabel = null;
    }

    /** Names have changed. */
    void renamed() {
        unitsByLabel = null;
    }

    Optional<OrgUnit> unit(long id) {
        return Optional.ofNullable(unitsById.get(id));
    }

    /** The active unit of this label. */
    Optional<OrgUnit> unit(String label) {
        if (unitsByLabel == null) {
            unitsByLabel = new HashMap<>();
            units.stream().filter(OrgUnit::isActive).forEach(unit -> unitsByLabel.put(unit.getLabel(), unit));
        }
        return Optional.ofNullable(unitsByLabel.get(label));
    }

    /** The active unit of this name right below another. @param parent null for the top */
    Optional<OrgUnit> child(OrgUnit parent, String name) {
        return units.stream().filter(unit -> unit.isActive() && unit.getParent() == parent && unit.getName().equals(name)).findFirst();
    }

    // --- posts

    void add(Post post) {
        postsByUnit.computeIfAbsent(post.getUnit(), unit -> new ArrayList<>()).add(post);
        postsById.put(post.getId(), post);
    }

    Optional<Post> post(long id) {
        return Optional.ofNullable(postsById.get(id));
    }

    List<Post> posts(OrgUnit unit) {
        return postsByUnit.getOrDefault(unit, List.of());
    }

    Optional<Post> post(OrgUnit unit, String name) {
        return posts(unit).stream().filter(post -> post.getName().equals(name)).findFirst();
    }

    Collection<Appointment> held(Post post) {
        return held.getOrDefault(post, List.of());
    }

    // --- people

    /** A person with all that he holds. */
    void add(StaffMember person) {
        peopleById.put(person.getId(), person);
        peopleByName.computeIfAbsent(person.name(), name -> new ArrayList<>()).add(person);
        person.getAppointments().forEach(this::add);
    }

    void add(Appointment appointment) {
        held.computeIfAbsent(appointment.getPost(), post -> new ArrayList<>()).add(appointment);
    }

    Optional<StaffMember> person(long id) {
        return Optional.ofNullable(peopleById.get(id));
    }

    List<StaffMember> people(String name) {
        return peopleByName.getOrDefault(name, List.of());
    }

    // --- what the rows have done

    /** A row is about something. @return the number of the earlier row that was about the same */
    Optional<Integer> meet(Object subject, int row) {
        return Optional.ofNullable(rows.putIfAbsent(subject, row));
    }

    /** Something that colleagues see of a person may change now. @param now what they see */
    void changing(StaffMember person, StaffChanged now) {
        before.putIfAbsent(person, now);
    }

    /** What a person may do may change now, whether colleagues see anything or not. */
    void changingRights(StaffMember person) {
        rights.add(person);
    }

    boolean isChangingRights(StaffMember person) {
        return rights.contains(person);
    }

    /** Those whose changes may be seen, with what was seen of them. */
    Map<StaffMember, StaffChanged> changing() {
        return before;
    }

    void done(AuditedAct act) {
        acts.add(act);
    }

    List<AuditedAct> acts() {
        return acts;
    }
}
