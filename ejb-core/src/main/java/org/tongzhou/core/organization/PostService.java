package org.tongzhou.core.organization;

import static org.tongzhou.core.organization.OrganizationActs.on;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private static final int SORT_STEP = 10;

    @Inject
    UnitRepository units;
    @Inject
    StaffRepository staff;
    @Inject
    OrganizationScope scope;
    @Inject
    OrganizationNews news;
    @Inject
    Event<StaffChanged> staffChanged;
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
        OrgUnit unit = units.lock(unitId);
        scope.requireKeeps(unit);
        requireFree(unit, facts.name(), null);
        List<Post> posts = staff.listPosts(unitId);
        int last = posts.stream().mapToInt(Post::getSortNumber).max().orElse(0);
        Post post = new Post(unit, facts, last + SORT_STEP);
        staff.add(post);
        news.tell(on(OrganizationActs.MAKE_POST, post).with("rank", facts.rank()));
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
        Post post = keptPost(id);
        units.lock(post.getUnit().getId());
        requireFree(post.getUnit(), facts.name(), post);
        PostFacts before = post.facts();
        post.change(version, facts);
        LocalDate day = today.day();
        List<Appointment> held = staff.listPresentAndComing(post, day);
        post.requireRoomFor(held.stream().filter(appointment -> appointment.isHeldOn(day)).count());
        if (!before.name().equals(facts.name()) || before.duty() != facts.duty()) { // the duty may give rights
            held.stream().map(Appointment::getPerson).distinct().forEach(person -> staffChanged.fire(person.changed(day)));
        }
        news.tell(on(OrganizationActs.CHANGE_POST, post).changed("name", before.name(), facts.name()).changed("rank", before.rank(), facts.rank())
            .changed("duty", before.duty(), facts.duty()).changed("headcount", before.headcount(), facts.headcount()));
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
        String path = scope.path().orElse("");
        return path.isEmpty() ? List.of() : staff.listPostChoices().stream().filter(post -> post.path().startsWith(path)).toList();
    }

    private Post keptPost(long id) {
        Post post = staff.lockPost(id);
        scope.requireKeeps(post.getUnit());
        return post;
    }

    private void requireFree(OrgUnit unit, String name, Post self) {
        Optional<Post> other = staff.findPost(unit, name).filter(found -> found != self);
        if (other.isPresent()) {
            throw new DuplicateException("organization.postTaken", unit.getLabel(), name);
        }
    }
}
