package org.tongzhou.core.organization;

import static org.tongzhou.core.organization.OrganizationActs.on;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;

/**
 * Keeps the files of the people whose own post lies in a unit that the caller keeps, and gives them posts there; others are refused by a
 * {@link NotPermittedException}. A change names the version that was seen; who is late gets a {@link StaleDataException}.
 */
@Stateless
public class StaffService {
    @Inject
    StaffRepository staff;
    @Inject
    KeptStaff kept;
    @Inject
    OrganizationScope scope;
    @Inject
    PostGuard guard;
    @Inject
    OrganizationNews news;
    @Inject
    Acts acts;
    @Inject
    Event<StaffChanged> changed;
    @Inject
    Event<StaffLeft> left;
    @Inject
    Event<OpenWork> openWork;
    @Inject
    Event<WorkHandedOver> handedOver;
    @Inject
    Today today;

    /** Those of the units that the caller keeps who fit a filter, in its order. @throws NotFoundException if it names no unit */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public Slice<StaffEntry> search(@NotNull @Valid StaffFilter filter, @NotNull PageRequest page) {
        List<StaffEntry> found = kept.find(filter);
        return new Slice<>(found.stream().skip(page.first()).limit(page.size()).toList(), found.size());
    }

    /** All of them, to be taken away as a file. @throws NotFoundException if the filter names no unit */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public List<StaffEntry> export(@NotNull @Valid StaffFilter filter) {
        List<StaffEntry> found = kept.find(filter);
        acts.tell(AuditedAct.of(OrganizationActs.EXPORT_PEOPLE).with("search", filter.text()).with("rows", found.size()));
        return found;
    }

    /** @throws NotFoundException if there is no such person @throws NotPermittedException if the caller keeps no unit where he works */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public PersonDetails getPerson(long id) {
        StaffMember person = staff.getPerson(id);
        LocalDate day = today.day();
        OrganizationScope.Keeping kept = scope.keeping();
        if (person.getAppointments().stream().noneMatch(held -> kept.keeps(held.getPost().getUnit()))) {
            throw new NotPermittedException("organization.notOwnPerson");
        }
        return PersonDetails.of(person, day, kept.keeps(person.main(day).getPost().getUnit()));
    }

    /** What {@link #getPerson} gives, for somebody to look at; that is noted, as a file has what others do not see. */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public PersonDetails openPerson(long id) {
        PersonDetails details = getPerson(id);
        acts.tell(on(OrganizationActs.VIEW_PERSON, staff.getPerson(id)));
        return details;
    }

    /**
     * Enters a new person, with the own post from a day on.
     *
     * @return the id
     * @throws RuleViolationException if the post is abolished or full
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public long addPerson(@NotNull @Valid StaffFacts facts, long postId, @NotNull LocalDate from) {
        Post post = roomyPost(postId, from);
        StaffMember person = new StaffMember(facts, post, from);
        staff.add(person);
        told(person, on(OrganizationActs.ENTER_PERSON, person).with("post", label(post)).with("from", from));
        return person.getId();
    }

    /** Stores what is known of a person anew. */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void changePerson(long id, int version, @NotNull @Valid StaffFacts facts) {
        StaffMember person = kept(id);
        String before = person.name();
        person.change(version, facts);
        told(person, on(OrganizationActs.CHANGE_PERSON, person).changed("name", before, person.name()));
    }

    /**
     * Gives a post to a person. A new own post ends the one before it on the day before.
     *
     * @param until the last day; null for no end yet, as an own post always has it
     * @throws DuplicateException if he holds it at that time already
     * @throws RuleViolationException if the days are wrong, he has left, or the post is abolished or full
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void appoint(long id, int version, long postId, @NotNull AppointmentKind kind, @NotNull LocalDate from, LocalDate until) {
        Post post = roomyPost(postId, from);
        StaffMember person = kept(id);
        person.requireSeen(version);
        staff.add(person.appoint(post, kind, from, until));
        told(person, on(OrganizationActs.APPOINT, person).with("post", label(post)).with("kind", kind).with("from", from).with("until", until));
    }

    /** Ends a post held beside the own one, or on loan. @throws RuleViolationException if it is the own one, or the day lies before it */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void endAppointment(long id, int version, long appointmentId, @NotNull LocalDate lastDay) {
        StaffMember person = kept(id);
        person.requireSeen(version);
        Appointment ended = person.end(appointmentId, lastDay);
        told(person, on(OrganizationActs.RELIEVE, person).with("post", label(ended.getPost())).with("until", lastDay));
    }

    /** Says who stands in for a person in a post (AB 角). @param substituteId null for nobody */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void setSubstitute(long id, int version, long appointmentId, Long substituteId) {
        StaffMember person = kept(id);
        person.requireSeen(version);
        StaffMember substitute = substituteId == null ? null : staff.getPerson(substituteId);
        person.setSubstitute(appointmentId, substitute);
        told(person, on(OrganizationActs.SET_SUBSTITUTE, person).with("substitute", substitute == null ? "" : substitute.name()));
    }

    /** He goes, and hands over what is open (离职待移交). @throws RuleViolationException if he is leaving or has left */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void startLeaving(long id, int version) {
        StaffMember person = kept(id);
        person.startLeaving(version, today.day());
        told(person, on(OrganizationActs.START_LEAVING, person));
    }

    /** He does not go after all. @throws RuleViolationException if he was not leaving */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void cancelLeaving(long id, int version) {
        StaffMember person = kept(id);
        person.stay(version, today.day());
        told(person, on(OrganizationActs.CANCEL_LEAVING, person));
    }

    /** What a person has not handed over yet. */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public List<OpenWork.Part> listOpenWork(long id) {
        scope.requireKeeps(staff.getPerson(id).main(today.day()).getPost().getUnit());
        return openWorkOf(id).parts();
    }

    /**
     * Passes the open work of somebody who is leaving, or whose account is to be shut, on to a colleague.
     *
     * @throws RuleViolationException if he has left, or the colleague has left or is the same person
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void handOver(long id, int version, long successorId) {
        StaffMember person = kept(id);
        StaffMember successor = staff.getPerson(successorId);
        person.requireHandOver(version, successor);
        handedOver.fire(new WorkHandedOver(id, successorId));
        told(person, on(OrganizationActs.HAND_OVER, person).with("successor", successor.name()));
    }

    /** He has gone: today is the last day of all that he holds. @throws RuleViolationException if he was not leaving, or work is open */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void finishLeaving(long id, int version) {
        StaffMember person = kept(id);
        person.leave(version, today.day(), openWorkOf(id).total());
        left.fire(new StaffLeft(id));
        told(person, on(OrganizationActs.FINISH_LEAVING, person));
    }

    /**
     * Somebody who has left comes again, with an own post from a day on. His account stays shut until it is opened anew.
     *
     * @throws RuleViolationException if he is here, the day is not after his last one, or the post is abolished or full
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void comeBack(long id, int version, long postId, @NotNull LocalDate from) {
        Post post = roomyPost(postId, from);
        StaffMember person = kept(id);
        staff.add(person.comeBack(version, post, from));
        told(person, on(OrganizationActs.COME_BACK, person).with("post", label(post)).with("from", from));
    }

    private OpenWork openWorkOf(long id) {
        OpenWork work = new OpenWork(id);
        openWork.fire(work);
        return work;
    }

    private StaffMember kept(long id) {
        StaffMember person = staff.lockPerson(id);
        scope.requireKeeps(person.main(today.day()).getPost().getUnit());
        return person;
    }

    /** The post with a free place from that day on. It is locked before the person, as an import does it: two who wait for each other would never end. */
    private Post roomyPost(long postId, LocalDate from) {
        Post post = staff.lockPost(postId);
        scope.requireKeeps(post.getUnit());
        guard.requireMayGive(post);
        post.requireRoomFrom(from, staff.listPresentAndComing(post, from));
        return post;
    }

    private void told(StaffMember person, AuditedAct act) {
        changed.fire(person.changed(today.day()));
        news.tell(act);
    }

    private static String label(Post post) {
        return post.getUnit().getLabel() + ' ' + post.getName();
    }
}
