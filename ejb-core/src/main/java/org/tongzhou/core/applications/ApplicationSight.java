package org.tongzhou.core.applications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.delegation.ActingFor;
import org.tongzhou.core.delegation.Delegations;
import org.tongzhou.core.organization.KeptStaff;
import org.tongzhou.core.organization.OrganizationPermissions;
import org.tongzhou.core.organization.Reach;
import org.tongzhou.core.organization.Reaches;
import org.tongzhou.core.organization.StaffAccounts;
import org.tongzhou.core.organization.UnitDetails;
import org.tongzhou.core.organization.UnitOffice;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.TodoKind;

/**
 * What of applications concerns the caller: the city sees all, a unit's administrator and its head those of the unit. Who decides in the
 * head's place for a time sees what he is led to, and no list.
 */
@Dependent
class ApplicationSight {
    @Inject
    CurrentUser currentUser;
    @Inject
    StaffAccounts accounts;
    @Inject
    UnitOffice office;
    @Inject
    Reaches reaches;
    @Inject
    KeptStaff staff;
    @Inject
    People people;
    @Inject
    Delegations delegations;

    boolean isCity() {
        return currentUser.isPermitted(ApplicationPermissions.DECIDE);
    }

    /** The unit that the caller administers. @throws NotPermittedException if there is none */
    UnitDetails.Link ownUnit() {
        return findOwnUnit().orElseThrow(() -> new NotPermittedException("applications.noUnit"));
    }

    private Optional<UnitDetails.Link> findOwnUnit() {
        Reach reach = reaches.ofCaller(OrganizationPermissions.MANAGE_OWN);
        return person().flatMap(office::findHome).filter(unit -> reach.covers(unit.id(), staff.path(unit.id())));
    }

    private Optional<Long> person() {
        return accounts.findPersonId(currentUser.username());
    }

    /** The units whose applications are seen; null for all. */
    Collection<Long> units() {
        if (isCity()) {
            return null;
        }
        Set<Long> units = new HashSet<>(headed());
        findOwnUnit().ifPresent(unit -> units.add(unit.id()));
        units.add(0L); // no unit's: the list of a query is never empty
        return units;
    }

    private List<Long> headed() {
        return person().map(office::listHeaded).orElse(List.of());
    }

    boolean isHead(AccountApplication application) {
        return headed().contains(application.getUnitId());
    }

    /**
     * The head in whose place the caller decides, as the delegate of the head at present (user name); none if he decides nothing so. What he has
     * decided he sees as long as he acts; nobody decides in another's place what he has applied for himself.
     */
    Optional<String> findHeadActedFor(AccountApplication application) {
        String me = currentUser.username();
        return actingForHead(application).filter(acting -> acting.delegate().equals(me)).map(ActingFor::owner).findFirst();
    }

    /** Who decides in the head's place at present, or has decided so and still acts; user names. */
    List<String> listActingForHead(AccountApplication application) {
        return actingForHead(application).map(ActingFor::delegate).distinct().toList();
    }

    private Stream<ActingFor> actingForHead(AccountApplication application) {
        return delegations.actingIn(TodoKind.APPLICATION_DECISION, application.getAppliedAt()).stream()
            .filter(acting -> !application.getApplicant().equals(acting.delegate()))
            .filter(acting -> application.getStatus() == ApplicationStatus.AWAITING_HEAD
                || application.isDecidedInPlaceBy(people.displayName(acting.delegate())))
            .filter(acting -> accounts.findPersonId(acting.owner()).filter(person -> office.listHeaded(person).contains(application.getUnitId())).isPresent());
    }

    boolean isApplicant(AccountApplication application) {
        return application.getApplicant().equals(currentUser.username());
    }

    boolean administers(AccountApplication application) {
        return findOwnUnit().filter(unit -> unit.id() == application.getUnitId()).isPresent();
    }

    boolean sees(AccountApplication application) {
        return isCity() || isHead(application) || administers(application) || findHeadActedFor(application).isPresent();
    }

    void requireSees(AccountApplication application) {
        require(sees(application));
    }

    /** @throws NotPermittedException if it is not so */
    static void require(boolean permitted) {
        if (!permitted) {
            throw new NotPermittedException("applications.notYours");
        }
    }

    ApplicationDetails.May may(AccountApplication application) {
        ApplicationStatus status = application.getStatus();
        boolean unit = administers(application);
        boolean city = isCity();
        return new ApplicationDetails.May(unit && status.leadsTo(ApplicationStatus.AWAITING_HEAD), unit && status.leadsTo(ApplicationStatus.WITHDRAWN),
            status.leadsTo(ApplicationStatus.AGREED) && !isApplicant(application) && (isHead(application) || findHeadActedFor(application).isPresent()),
            unit && status.leadsTo(ApplicationStatus.REGISTERED), unit && application.mayReplaceFiles(), city && status.leadsTo(ApplicationStatus.OPENED),
            city && status.leadsTo(ApplicationStatus.RETURNED));
    }
}
