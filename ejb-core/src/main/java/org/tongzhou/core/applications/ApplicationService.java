package org.tongzhou.core.applications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.organization.ManagedState;
import org.tongzhou.core.organization.OrganizationPermissions;
import org.tongzhou.core.organization.PersonDetails;
import org.tongzhou.core.organization.StaffService;
import org.tongzhou.core.organization.StaffStatus;
import org.tongzhou.core.organization.UnitDetails;
import org.tongzhou.core.organization.UnitOffice;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** What a unit's administrator does with the applications of his unit. A change names the version that was seen; who is late gets a {@link StaleDataException}. */
@Stateless
public class ApplicationService {
    @Inject
    ApplicationRepository applications;
    @Inject
    ApplicationSight sight;
    @Inject
    ApplicationNews news;
    @Inject
    ApplicationFiles files;
    @Inject
    StaffService staff;
    @Inject
    UnitOffice office;
    @Inject
    UnitJoining joining;
    @Inject
    People people;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;

    /**
     * Applies for the caller's unit; its head is asked.
     *
     * @return the id
     * @throws NotPermittedException if the caller administers no unit, or one of the people is another's
     * @throws RuleViolationException if the reason or the people are missing, somebody has left, no head can log in, or the unit is taken in already
     * @throws DuplicateException if somebody has an account, or the unit has applied to be taken in
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public long apply(@NotNull @Valid ApplicationRequest request) {
        UnitDetails.Link unit = sight.ownUnit();
        AccountApplication application = new AccountApplication(request.kind(), unit.id(), unit.label());
        handIn(application, request);
        return application.getId();
    }

    /**
     * Changes what was refused, returned or withdrawn, and hands it in again. What it is for stays.
     *
     * @throws NotFoundException if there is no such application
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void applyAgain(long id, int version, @NotNull @Valid ApplicationRequest request) {
        handIn(own(id, version), request);
    }

    private void handIn(AccountApplication application, ApplicationRequest request) {
        if (news.heads(application.getUnitId()).isEmpty()) {
            throw new RuleViolationException("applications.noHead", application.getUnit());
        }
        List<ApplicationPerson> whom = request.personIds().stream().distinct().map(this::person).toList();
        if (application.getKind() == ApplicationKind.JOIN) {
            office.lockActive(application.getUnitId()); // of two at once, the second sees the first
            requireOutside(application);
            office.manage(application.getUnitId(), ManagedState.APPLIED);
        }
        application.handIn(currentUser.username(), people.displayName(currentUser.username()), request.reason(), whom, clock.instant());
        applications.add(application);
        news.tell(ApplicationActs.on(ApplicationActs.HAND_IN, application).with("kind", application.getKind()).with("people", whom.size()), application);
    }

    private void requireOutside(AccountApplication application) {
        if (applications.isGoingToJoin(application.getUnitId())) {
            throw new DuplicateException("applications.joinsAlready", application.getUnit());
        }
        if (office.getManaged(application.getUnitId()) == ManagedState.MANAGED) {
            throw new RuleViolationException("applications.isManaged", application.getUnit());
        }
    }

    private ApplicationPerson person(long personId) {
        PersonDetails person = staff.getPerson(personId);
        if (!person.mayKeep()) {
            throw new NotPermittedException("applications.notYourPerson", person.facts().name());
        }
        if (person.status() == StaffStatus.LEFT) {
            throw new RuleViolationException("security.staffHasLeft", person.facts().name());
        }
        if (people.findUsername(personId).isPresent()) {
            throw new DuplicateException("applications.hasAccount", person.facts().name());
        }
        return new ApplicationPerson(personId, person.facts().name(), person.unit() + ' ' + person.post());
    }

    /** Takes it back before it is opened. @throws RuleViolationException if it is opened or withdrawn */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void withdraw(long id, int version) {
        AccountApplication application = own(id, version);
        application.withdraw();
        joining.giveUp(application);
        news.tell(ApplicationActs.on(ApplicationActs.WITHDRAW, application), application);
    }

    /**
     * Registers the stamped agreement; the city's office is asked.
     *
     * @param fileIds the scans, which the caller has uploaded
     * @throws NotFoundException if the caller has uploaded no such file
     * @throws RuleViolationException if the head has not agreed, the number or the scans are missing, the day lies ahead, or a file is no scan
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void register(long id, int version,
            @NotNull @Size(max = AccountApplication.NUMBER_MAX_CHARS, message = "{applications.numberTooLong}") String number, @NotNull LocalDate day,
            @NotNull Set<@NotNull Long> fileIds) {
        AccountApplication application = own(id, version);
        List<ApplicationFile> scans = files.claim(application, fileIds);
        application.register(number, day, LocalDate.ofInstant(clock.instant(), OfficeZone.ID), scans);
        news.tell(ApplicationActs.on(ApplicationActs.REGISTER, application).with("number", number).with("day", day).with("files", scans.size()), application);
    }

    /**
     * Puts other scans in the place of those that are there, as long as the city has not decided; the former are kept.
     *
     * @throws NotFoundException if the caller has uploaded no such file
     * @throws RuleViolationException if it is not with the city, or a file is no scan
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void replaceFiles(long id, int version, @NotNull Set<@NotNull Long> fileIds) {
        AccountApplication application = own(id, version);
        List<ApplicationFile> scans = files.claim(application, fileIds);
        application.replaceFiles(scans, people.displayName(currentUser.username()), clock.instant());
        news.tell(ApplicationActs.on(ApplicationActs.REPLACE_FILES, application).with("files", scans.size()), application);
    }

    private AccountApplication own(long id, int version) {
        AccountApplication application = applications.lock(id);
        ApplicationSight.require(sight.administers(application));
        application.requireSeen(version);
        return application;
    }
}
