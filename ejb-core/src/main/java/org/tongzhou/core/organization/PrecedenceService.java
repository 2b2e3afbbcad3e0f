package org.tongzhou.core.organization;

import static org.tongzhou.core.organization.OrganizationActs.on;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * In what order the office names the posts of a unit, and those who hold one: so stand directories, lists and files. The higher rank stands first
 * always.
 */
@Stateless
public class PrecedenceService {
    private static final int STEP = 10;

    @Inject
    UnitRepository units;
    @Inject
    StaffRepository staff;
    @Inject
    OrganizationScope scope;
    @Inject
    OrganizationNews news;
    @Inject
    Today today;

    /**
     * A post changes places with the one before or after it, among those of its rank; at the end of the row nothing happens.
     *
     * @param up towards the first
     * @throws NotFoundException if there is no such post
     * @throws NotPermittedException if the caller does not keep its unit
     * @throws StaleDataException if it is not the version that was seen
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void shiftPost(long id, int version, boolean up) {
        units.lock(staff.getPost(id).getUnit().getId()); // of two who change the order at once, the second sees the first
        Post post = staff.lockPost(id);
        scope.requireKeeps(post.getUnit());
        post.requireActive();
        post.requireSeen(version);
        List<Post> posts = staff.listPosts(post.getUnit().getId());
        List<Post> row = posts.stream().filter(each -> each.getRank() == post.getRank()).toList();
        if (shift(row, post, up, Post::standAt)) {
            news.tell(on(OrganizationActs.SHIFT_POST, post));
        }
    }

    /**
     * A person changes places with the one before or after among those who hold the same own post today; at the end of the row nothing happens.
     *
     * @param up towards the first
     * @throws NotFoundException if there is no such person
     * @throws NotPermittedException if the caller does not keep the unit of the own post
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void shiftPerson(long id, boolean up) {
        Post post = staff.lockPost(staff.getPerson(id).main(today.day()).getPost().getId());
        scope.requireKeeps(post.getUnit());
        StaffMember person = staff.lockPerson(id);
        List<StaffMember> row = staff.listHeld(post.getUnit().getId(), today.day()).stream()
            .filter(held -> held.getKind() == AppointmentKind.MAIN && held.getPost() == post).map(Appointment::getPerson)
            .sorted(Comparator.comparing(StaffMember::getSortNumber).thenComparing(StaffMember::getId)).toList();
        if (shift(row, person, up, StaffMember::standAt)) {
            news.tell(on(OrganizationActs.SHIFT_PERSON, person));
        }
    }

    /** @return whether anything has changed */
    private static <T> boolean shift(List<T> row, T moved, boolean up, BiConsumer<T, Integer> stand) {
        int place = row.indexOf(moved);
        int other = up ? place - 1 : place + 1;
        if (place < 0 || other < 0 || other >= row.size()) {
            return false;
        }
        List<T> order = new ArrayList<>(row);
        order.set(place, row.get(other));
        order.set(other, moved);
        for (int number = 0; number < order.size(); number++) {
            stand.accept(order.get(number), (number + 1) * STEP);
        }
        return true;
    }
}
