package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.NotFoundException;

/** Posts, people, and who holds what. */
@Dependent
class StaffRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    // --- posts

    /** @throws NotFoundException if there is no such post */
    Post getPost(long id) {
        return Optional.ofNullable(entities.find(Post.class, id)).orElseThrow(() -> new NotFoundException("organization.postNotFound"));
    }

    /** The post as it is now, locked until the transaction ends: who counts its holders counts right. */
    Post lockPost(long id) {
        Post post = getPost(id);
        entities.flush(); // what this transaction has changed is not lost
        entities.refresh(post, LockModeType.PESSIMISTIC_WRITE);
        return post;
    }

    /** The posts of a unit that are not abolished, by precedence. */
    List<Post> listPosts(long unitId) {
        return entities.createNamedQuery("Post.ofUnit", Post.class).setParameter("unit", unitId)
            .getResultStream().sorted(Post.BY_PRECEDENCE).toList();
    }

    /** Every post that somebody may hold, with its unit. */
    List<Post> listActivePosts() {
        return entities.createNamedQuery("Post.allActive", Post.class).getResultList();
    }

    /** Until the transaction ends nobody else counts who holds what: all that may be held are locked. */
    void lockActivePosts() {
        entities.createNamedQuery("Post.notAbolished", Post.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** The same to choose from, by unit. */
    List<PostChoice> listPostChoices() {
        return entities.createNamedQuery("Post.active", PostChoice.class).getResultList();
    }

    Optional<Post> findPost(long id) {
        return Optional.ofNullable(entities.find(Post.class, id));
    }

    List<Appointment> listHeldBy(long personId, LocalDate day) {
        return entities.createNamedQuery("Appointment.held", Appointment.class).setParameter("person", personId).setParameter("day", day).getResultList();
    }

    Set<Long> listHolders(long postId, LocalDate day) {
        return Set.copyOf(entities.createNamedQuery("Appointment.holders", Long.class).setParameter("post", postId).setParameter("day", day).getResultList());
    }

    Set<Long> listHolders(PostDuty duty, LocalDate day) {
        return Set.copyOf(entities.createNamedQuery("Appointment.holdersOfDuty", Long.class).setParameter("duty", duty).setParameter("day", day).getResultList());
    }

    Optional<Post> findPost(OrgUnit unit, String name) {
        return entities.createNamedQuery("Post.named", Post.class).setParameter("unit", unit).setParameter("name", name)
            .getResultStream().findFirst();
    }

    void add(Post post) {
        entities.persist(post);
    }

    /** In no order. */
    List<MobileSight> listMobileSights() {
        return entities.createNamedQuery("MobileSight.all", MobileSight.class).getResultList();
    }

    /** In no order. */
    List<FieldSight> listFieldSights() {
        return entities.createNamedQuery("FieldSight.all", FieldSight.class).getResultList();
    }

    // --- people

    /** @throws NotFoundException if there is no such person */
    StaffMember getPerson(long id) {
        return findPerson(id).orElseThrow(() -> new NotFoundException("organization.personNotFound"));
    }

    Optional<StaffMember> findPerson(long id) {
        return Optional.ofNullable(entities.find(StaffMember.class, id));
    }

    /** The person as now, locked until the transaction ends: of two who appoint at once, the second sees the first. */
    StaffMember lockPerson(long id) {
        StaffMember person = getPerson(id);
        entities.flush(); // what this transaction has changed is not lost
        entities.refresh(person, LockModeType.PESSIMISTIC_WRITE);
        return person;
    }

    /** Everybody with all posts that he holds or held. */
    List<StaffMember> listPeople() {
        return entities.createNamedQuery("StaffMember.all", StaffMember.class).getResultList();
    }

    /** The people for whom something begins or ends in these days. */
    List<StaffMember> listTurning(LocalDate since, LocalDate day) {
        return entities.createNamedQuery("Appointment.peopleTurning", StaffMember.class)
            .setParameter("since", since).setParameter("day", day).getResultList();
    }

    void add(StaffMember person) {
        entities.persist(person);
    }

    void flush() {
        entities.flush();
    }

    // --- appointments

    void add(Appointment appointment) {
        entities.persist(appointment);
    }

    /** Who holds posts of a unit on that day. */
    List<Appointment> listHeld(long unitId, LocalDate day) {
        return entities.createNamedQuery("Appointment.ofUnit", Appointment.class)
            .setParameter("unit", unitId).setParameter("day", day).getResultList();
    }

    /** The duties that somebody has in a unit or its sections on that day. */
    List<PostDuty> listDuties(long unitId, LocalDate day) {
        return entities.createNamedQuery("Appointment.dutiesOfUnit", PostDuty.class)
            .setParameter("unit", unitId).setParameter("day", day).getResultList();
    }

    /** The posts held on that day with their duties. */
    List<HeldDuty> listHeldDuties(LocalDate day) {
        return entities.createNamedQuery("Appointment.heldDuties", HeldDuty.class).setParameter("day", day).getResultList();
    }

    /** Those of a post that last until that day or longer, or begin later. */
    List<Appointment> listPresentAndComing(Post post, LocalDate day) {
        return entities.createNamedQuery("Appointment.presentOfPost", Appointment.class)
            .setParameter("post", post).setParameter("day", day).getResultList();
    }

    /** How many appointments in a unit and all below it last until that day or longer, or begin later. */
    long countPresentAndComing(OrgUnit unit, LocalDate day) {
        return entities.createNamedQuery("Appointment.countBelow", Long.class)
            .setParameter("path", unit.getPath() + '%').setParameter("day", day).getSingleResult();
    }

    /** How many people hold posts of each unit on that day, not counting units below. */
    Map<Long, Long> countPeople(LocalDate day) {
        return entities.createNamedQuery("Appointment.peopleByUnit", Object[].class).setParameter("day", day)
            .getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
