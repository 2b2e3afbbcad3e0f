package org.tongzhou.core.organization;

import static java.util.stream.Collectors.toSet;
import static org.tongzhou.core.organization.OrganizationActs.on;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * Changes the posts of the units that the caller keeps; those of others are refused by a {@link NotPermittedException}. A change names the
 * version that was seen; who is late gets a {@link StaleDataException}.
 */
@Stateless
public class PostService {
    @Inject
    UnitRepository units;
    @Inject
    StaffRepository staff;
    @Inject
    PostRegister register;
    @Inject
    OrganizationScope scope;
    @Inject
    PostGuard guard;
    @Inject
    OrganizationNews news;
    @Inject
    Event<StaffChanged> staffChanged;
    @Inject
    Event<PostRenamed> postRenamed;
    @Inject
    Today today;

    /**
     * Makes a post of a unit or section.
     *
     * @return its id
     * @throws DuplicateException if the unit has one of this name
     * @throws RuleViolationException if the unit has ended
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public long addPost(long unitId, @NotNull @Valid PostFacts facts) {
        units.lockTree(); // an import knows all posts from its beginning on
        OrgUnit unit = units.lock(unitId);
        scope.requireKeeps(unit);
        guard.requireMayMake(null, null, facts);
        Post post = register.add(unit, facts, staff.listPosts(unitId));
        news.tell(register.made(post));
        return post.getId();
    }

    /**
     * Stores what is known of a post anew; those who hold it are called so at once.
     *
     * @throws DuplicateException if the unit has another one of this name
     * @throws RuleViolationException if it is abolished, or more hold it than the new headcount
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void changePost(long id, int version, @NotNull @Valid PostFacts facts) {
        units.lock(staff.getPost(id).getUnit().getId());
        Post post = keptPost(id);
        PostFacts before = post.facts();
        guard.requireMayMake(id, before, facts);
        LocalDate day = today.day();
        List<Appointment> held = staff.listPresentAndComing(post, day);
        AuditedAct act = register.change(post, version, facts, staff.listPosts(post.getUnit().getId()), held);
        if (!before.name().equals(post.getName())) {
            postRenamed.fire(new PostRenamed(held.stream().map(each -> each.getPerson().getId()).collect(toSet()), before.name(), post.getName()));
        }
        if (!before.name().equals(facts.name()) || before.duty() != facts.duty()) { // the duty may give rights
            held.stream().map(Appointment::getPerson).distinct().forEach(person -> staffChanged.fire(person.changed(day)));
        }
        news.tell(act);
    }

    /** @throws RuleViolationException if somebody holds it, now or later */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void abolishPost(long id, int version) {
        Post post = keptPost(id);
        post.requireActive();
        post.requireSeen(version);
        LocalDate day = today.day();
        long holders = staff.listPresentAndComing(post, day).size();
        if (holders > 0) {
            throw new RuleViolationException("organization.postHeld", post.getName(), holders);
        }
        post.abolish(day);
        news.tell(on(OrganizationActs.ABOLISH_POST, post));
    }

    /** The posts of the units that the caller keeps, which people can be given, by unit. */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public List<PostChoice> listChoices() {
        Reach kept = scope.keeping().reach();
        return kept.isWithoutUnits() ? List.of() : staff.listPostChoices().stream().filter(post -> kept.covers(post.unitId(), post.path())).toList();
    }

    private Post keptPost(long id) {
        Post post = staff.lockPost(id);
        scope.requireKeeps(post.getUnit());
        return post;
    }
}
