package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.DataScope;

/**
 * Says how far permissions reach (ADR 0036), for the core's own services; it has no door of its own. What a post gives is counted from that post; what a
 * role of the account gives, from the own post of today. Where no such post is held, it reaches what is the holder's own, and no unit.
 */
@Dependent
public class Reaches {
    private final ScopeGrants grants;
    private final StaffRepository staff;
    private final UnitRepository units;
    private final CurrentUser currentUser;
    private final Today today;

    @Inject
    public Reaches(ScopeGrants grants, StaffRepository staff, UnitRepository units, CurrentUser currentUser, Today today) {
        this.grants = grants;
        this.staff = staff;
        this.units = units;
        this.currentUser = currentUser;
        this.today = today;
    }

    /** How far the caller may do something; {@link Reach#NONE} if he may not. */
    public Reach ofCaller(String permission) {
        return currentUser.isPermitted(permission) ? of(currentUser.username(), permission) : Reach.NONE;
    }

    /** How far somebody may do something. */
    public Reach of(String username, String permission) {
        return grants.of(username, permission).stream().map(this::reach).reduce(Reach.NONE, Reach::and);
    }

    /** What gives it to him, one by one. */
    public List<ReachReason> explain(String username, String permission) {
        return grants.of(username, permission).stream().map(this::reason).toList();
    }

    private ReachReason reason(ScopeGrant grant) {
        return new ReachReason(grant.role(), findPost(grant).orElse(null), grant.scope(), meant(grant));
    }

    /** Who sees something because a permission reaches it. @param reaches whether a reach of somebody does */
    public List<Sight> listSights(String permission, BiPredicate<String, Reach> reaches) {
        return grants.listUsernames(permission).stream().flatMap(username -> grants.of(username, permission).stream()
            .filter(grant -> reaches.test(username, reach(grant))).map(grant -> Sight.byReach(username, permission, reason(grant)))).toList();
    }

    /** Who sees something because he has a permission that has no scope. @param key of the text that says so */
    public List<Sight> listSights(String permission, String key) {
        return grants.listUsernames(permission).stream().map(username -> Sight.ofAccount(username, key)).toList();
    }

    /** The labels of the units within a reach, ended ones too; not to be asked for {@link Reach#ALL}. */
    public Set<String> listLabels(Reach reach) {
        return reach.isWithoutUnits() ? Set.of() : units.listLabels(reach);
    }

    /** The same with that of somebody's own unit if the reach goes so far: accounts of nobody in the organization have a unit, too. @param home its label */
    public Set<String> listLabels(Reach reach, String home) {
        Set<String> labels = new HashSet<>(listLabels(reach));
        if (reach.home()) {
            labels.add(home);
        }
        return labels;
    }

    /** The labels of units, sorted; ids of none are passed over. */
    public List<String> listLabels(Collection<Long> unitIds) {
        return unitIds.stream().map(units::find).flatMap(Optional::stream).map(OrgUnit::getLabel).sorted().toList();
    }

    private Reach reach(ScopeGrant grant) {
        return switch (grant.scope()) {
            case OWN -> Reach.OWN;
            case ALL -> Reach.ALL;
            case LISTED -> Reach.below(grant.unitIds().stream().map(units::find).flatMap(Optional::stream).map(OrgUnit::getPath).collect(Collectors.toSet()));
            default -> {
                Reach reach = base(grant).map(unit -> around(unit, grant.scope())).orElse(Reach.OWN);
                boolean atHome = grant.postId() == null && (grant.personId() == null || base(grant).isPresent());
                yield atHome ? reach.atHome() : reach;
            }
        };
    }

    private Reach around(OrgUnit unit, DataScope scope) {
        OrgUnit home = unit.home();
        return switch (scope) {
            case SECTION -> Reach.only(Set.of(unit.getId()));
            case UNIT -> Reach.only(Stream.concat(Stream.of(home), units.listChildren(home).stream().filter(child -> child.getKind().isSection()))
                .map(OrgUnit::getId).collect(Collectors.toSet()));
            default -> Reach.below(Set.of(home.getPath()));
        };
    }

    private List<String> meant(ScopeGrant grant) {
        return switch (grant.scope()) {
            case OWN, ALL -> List.of();
            case LISTED -> List.copyOf(new TreeSet<>(listLabels(grant.unitIds())));
            case SECTION -> base(grant).map(OrgUnit::getLabel).stream().toList();
            default -> base(grant).map(OrgUnit::home).map(OrgUnit::getLabel).stream().toList();
        };
    }

    private Optional<OrgUnit> base(ScopeGrant grant) {
        return grant.postId() == null ? Optional.ofNullable(grant.personId()).flatMap(this::findOwnUnit) : staff.findPost(grant.postId()).map(Post::getUnit);
    }

    private Optional<OrgUnit> findOwnUnit(long personId) {
        LocalDate day = today.day();
        return staff.findPerson(personId).map(person -> person.main(day)).filter(main -> main.isHeldOn(day)).map(main -> main.getPost().getUnit());
    }

    private Optional<String> findPost(ScopeGrant grant) {
        return Optional.ofNullable(grant.postId()).flatMap(staff::findPost).map(post -> post.getUnit().getLabel() + ' ' + post.getName());
    }
}
