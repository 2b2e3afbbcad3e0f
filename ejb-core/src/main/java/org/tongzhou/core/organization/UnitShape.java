package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.shared.DuplicateException;

/** Changes of the tree that reach further than one unit: what lies below gets its new name and place, and all is told. Checks no caller. */
@Dependent
class UnitShape {
    private final UnitRepository units;
    private final StaffRepository staff;
    private final Event<UnitRenamed> renamed;
    private final CurrentUser currentUser;
    private final Today today;

    @Inject
    UnitShape(UnitRepository units, StaffRepository staff, Event<UnitRenamed> renamed, CurrentUser currentUser, Today today) {
        this.units = units;
        this.staff = staff;
        this.renamed = renamed;
        this.currentUser = currentUser;
        this.today = today;
    }

    /**
     * Does a change that may give a unit another name or place.
     *
     * @throws DuplicateException if an active unit is called so already
     */
    void rearrange(OrgUnit unit, Runnable change) {
        List<OrgUnit> all = units.listBelow(unit);
        Map<OrgUnit, Names> before = new LinkedHashMap<>();
        all.forEach(each -> before.put(each, Names.of(each)));
        change.run();
        all.forEach(OrgUnit::settle);
        before.forEach((each, was) -> {
            if (!each.getLabel().equals(was.label)) {
                requireUnique(each);
                renamed.fire(was.become(each));
            }
        });
    }

    private record Names(String label, String home) {
        static Names of(OrgUnit unit) {
            return new Names(unit.getLabel(), unit.home().getLabel());
        }

        UnitRenamed become(OrgUnit unit) {
            return new UnitRenamed(label, unit.getLabel(), home);
        }
    }

    /** @throws DuplicateException if another active unit is called so */
    void requireUnique(OrgUnit unit) {
        if (units.isLabelTaken(unit.getLabel(), unit.getId())) {
            throw new DuplicateException("organization.nameTaken", unit.getLabel());
        }
        for (OrgUnit sibling : units.listChildren(unit.getParent())) {
            if (sibling != unit && sibling.getName().equals(unit.getName())) {
                throw new DuplicateException("organization.nameTaken", unit.getName());
            }
        }
    }

    /** A unit goes into another, with all that it has: what is called the same there becomes one, the rest moves. */
    void merge(OrgUnit gone, OrgUnit successor, LocalDate day) {
        gone.mergeInto(successor, day);
        for (OrgUnit child : units.listChildren(gone)) {
            Optional<OrgUnit> twin = units.listChildren(successor).stream()
                .filter(other -> other != gone && other.getName().equals(child.getName()) && other.getKind().isSection() == child.getKind().isSection())
                .findFirst();
            if (twin.isPresent()) {
                merge(child, twin.get(), day);
            } else {
                rearrange(child, () -> child.moveBelow(successor));
            }
        }
        staff.listPosts(gone.getId()).forEach(post -> move(post, successor, day));
        enter(gone, UnitChangeKind.MERGED, day, gone.getLabel(), successor.getLabel());
        renamed.fire(Names.of(gone).become(successor));
    }

    /** Who held it before keeps the old post. */
    private void move(Post post, OrgUnit successor, LocalDate day) {
        Optional<Post> twin = staff.findPost(successor, post.getName());
        if (twin.isEmpty()) {
            post.moveTo(successor);
            return;
        }
        staff.listPresentAndComing(post, day).forEach(held -> held.moveTo(twin.get()));
        post.abolish(day);
    }

    /** Enters into the history of a unit. */
    void enter(OrgUnit unit, UnitChangeKind kind, LocalDate day, String oldName, String newName) {
        units.add(new UnitChange(unit, kind, day, oldName, newName, today.now(), currentUser.username()));
    }
}
