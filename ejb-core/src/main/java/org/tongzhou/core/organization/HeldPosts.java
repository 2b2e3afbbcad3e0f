package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which posts people hold today, for domains above this one. It has no door of its own and tells nothing to the outside. */
@Dependent
public class HeldPosts {
    private final StaffRepository staff;
    private final Today today;

    @Inject
    public HeldPosts(StaffRepository staff, Today today) {
        this.staff = staff;
        this.today = today;
    }

    /** What a person holds, the own post and others; posts that have not begun, or have ended, are not in it. */
    public List<HeldPost> of(long personId) {
        return staff.listHeldBy(personId, today.day()).stream().map(Appointment::getPost)
            .map(post -> new HeldPost(post.getId(), post.getUnit().getLabel(), post.getName(), post.facts().duty())).toList();
    }

    /** Who stands in for somebody in the own post (AB 角) today; none if nobody does. */
    public Optional<Long> findSubstitute(long personId) {
        return staff.listHeldBy(personId, today.day()).stream().filter(held -> held.getKind() == AppointmentKind.MAIN)
            .flatMap(held -> Stream.ofNullable(held.getSubstitute())).map(StaffMember::getId).findFirst();
    }

    /** The ids of the people who hold a post. */
    public Set<Long> listHolders(long postId) {
        return staff.listHolders(postId, today.day());
    }

    /** The ids of the people who hold a post with this duty, in whatever unit. */
    public Set<Long> listHolders(PostDuty duty) {
        return staff.listHolders(duty, today.day());
    }

    /** What people call a post, with its unit; empty if there is none. */
    public Optional<String> findLabel(long postId) {
        return staff.findPost(postId).map(post -> post.getUnit().getLabel() + ' ' + post.getName());
    }

    /** The posts that people can be given, by unit. */
    public List<PostChoice> listAll() {
        return staff.listPostChoices();
    }
}
