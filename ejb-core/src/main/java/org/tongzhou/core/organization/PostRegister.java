package org.tongzhou.core.organization;

import static org.tongzhou.core.organization.OrganizationActs.on;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.RuleViolationException;

/** How posts are made and changed, whether one by one or by a file; whoever calls it knows the posts of the unit, and tells what was done. */
@Dependent
class PostRegister {
    private static final int SORT_STEP = 10;

    private final StaffRepository staff;
    private final Today today;

    @Inject
    PostRegister(StaffRepository staff, Today today) {
        this.staff = staff;
        this.today = today;
    }

    /**
     * Makes a post of a unit.
     *
     * @param posts all of the unit
     * @throws DuplicateException if one of them is called so
     * @throws RuleViolationException if the unit has ended
     */
    Post add(OrgUnit unit, PostFacts facts, Collection<Post> posts) {
        requireFree(facts.name(), posts, unit, null);
        int last = posts.stream().mapToInt(Post::getSortNumber).max().orElse(0);
        Post post = new Post(unit, facts, last + SORT_STEP);
        staff.add(post);
        return post;
    }

    AuditedAct made(Post post) {
        return on(OrganizationActs.MAKE_POST, post).with("rank", post.getRank());
    }

    /**
     * Stores what is known of a post anew.
     *
     * @param posts all of its unit
     * @param held  who holds it, will hold or held it
     * @return what was done
     * @throws DuplicateException if another one is called so
     * @throws RuleViolationException if it is abolished, or more hold it than the new headcount
     */
    AuditedAct change(Post post, int version, PostFacts facts, Collection<Post> posts, Collection<Appointment> held) {
        requireFree(facts.name(), posts, post.getUnit(), post);
        PostFacts before = post.facts();
        post.change(version, facts);
        LocalDate day = today.day();
        post.requireRoomFor(held.stream().filter(each -> each.isHeldOn(day)).count());
        return on(OrganizationActs.CHANGE_POST, post).changed("name", before.name(), facts.name()).changed("rank", before.rank(), facts.rank())
            .changed("duty", before.duty(), facts.duty()).changed("headcount", before.headcount(), facts.headcount());
    }

    private static void requireFree(String name, Collection<Post> posts, OrgUnit unit, Post self) {
        if (posts.stream().anyMatch(post -> post != self && post.getName().equals(name))) {
            throw new DuplicateException("organization.postTaken", unit.getLabel(), name);
        }
    }
}
