package org.tongzhou.core.applications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.organization.ManagedState;
import org.tongzhou.core.organization.StaffService;
import org.tongzhou.core.organization.StaffStatus;
import org.tongzhou.core.organization.UnitOffice;
import org.tongzhou.core.security.AccountBeginning;
import org.tongzhou.core.security.AccountOpening;
import org.tongzhou.core.security.FirstPassword;
import org.tongzhou.core.security.OpenedAccount;
import org.tongzhou.core.security.PasswordProof;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** What heads of units and the city's office decide about applications. A decision names the version that was seen; who is late gets a {@link StaleDataException}. */
@Stateless
public class ApplicationDecisionService {
    @Inject
    ApplicationRepository applications;
    @Inject
    ApplicationSight sight;
    @Inject
    ApplicationNews news;
    @Inject
    AccountOpening opening;
    @Inject
    PasswordProof proof;
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
     * The head of the unit agrees or refuses, or who decides in his place for the time being.
     *
     * @param remark may be empty if he agrees
     * @throws NotFoundException if there is no such application
     * @throws NotPermittedException if the caller is neither the head of the unit today nor his delegate
     * @throws RuleViolationException if it does not wait for the head, is the caller's own, or is refused without a remark
     */
    @RequiresLogin
    public void decide(long id, int version, boolean agreed,
            @NotNull @Size(max = AccountApplication.TEXT_MAX_CHARS, message = "{applications.textTooLong}") String remark) {
        AccountApplication application = applications.lock(id);
        String head = sight.isHead(application) ? "" : sight.findHeadActedFor(application).orElse(null);
        ApplicationSight.require(head != null);
        if (sight.isApplicant(application)) {
            throw new RuleViolationException("applications.ownApplication");
        }
        application.requireSeen(version);
        application.decide(agreed, name(), head.isEmpty() ? null : people.displayName(head), remark, clock.instant());
        if (!agreed) {
            joining.giveUp(application);
        }
        news.tell(ApplicationActs.on(agreed ? ApplicationActs.AGREE : ApplicationActs.REFUSE, application).with("remark", remark).onBehalfOf(head), application);
        news.notifyApplicant(application, agreed ? "applicationAgreed" : "applicationRefused", remark);
    }

    /**
     * The city's office opens what is applied for: accounts for those who still have none, or the unit's management.
     *
     * @param password the caller's own
     * @return the accounts with the passwords for the first login, never told again
     * @throws NotFoundException if there is no such application
     * @throws NotPermittedException if the password is wrong
     * @throws RuleViolationException if the agreement is not registered
     */
    @RequiresPermission(ApplicationPermissions.DECIDE)
    public List<OpenedAccount> open(long id, int version, @NotNull String password) {
        AccountApplication seen = applications.get(id);
        seen.requireSeen(version);
        proof.require(password);
        List<FirstPassword> passwords = FirstPassword.make(beginnings(seen).size());
        AccountApplication application = applications.lock(id);
        application.requireSeen(version);
        application.open(name(), clock.instant());
        if (application.getKind() == ApplicationKind.JOIN) {
            office.manage(application.getUnitId(), ManagedState.MANAGED);
        }
        List<OpenedAccount> opened = opening.openAll(beginnings(application), passwords);
        news.tell(ApplicationActs.on(ApplicationActs.OPEN, application).with("people", opened.size()), application);
        news.notifyApplicant(application, "applicationOpened", "");
        return opened;
    }

    private List<AccountBeginning> beginnings(AccountApplication application) {
        return application.getPeople().stream().filter(person -> people.findUsername(person.getPersonId()).isEmpty())
            .map(person -> staff.getPerson(person.getPersonId())).filter(person -> person.status() != StaffStatus.LEFT)
            .map(AccountBeginning::of).toList();
    }

    /**
     * The city's office returns an application with a reason, whoever it waits for.
     *
     * @throws NotFoundException if there is no such application
     * @throws RuleViolationException if it is not under way, or no reason is given
     */
    @RequiresPermission(ApplicationPermissions.DECIDE)
    public void giveBack(long id, int version,
            @NotNull @Size(max = AccountApplication.TEXT_MAX_CHARS, message = "{applications.textTooLong}") String reason) {
        AccountApplication application = applications.lock(id);
        application.requireSeen(version);
        application.giveBack(name(), reason, clock.instant());
        joining.giveUp(application);
        news.tell(ApplicationActs.on(ApplicationActs.GIVE_BACK, application).with("remark", reason), application);
        news.notifyApplicant(application, "applicationReturned", reason);
    }

    private String name() {
        return people.displayName(currentUser.username());
    }
}
