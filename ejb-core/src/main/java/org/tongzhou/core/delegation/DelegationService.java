package org.tongzhou.core.delegation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.organization.StaffAccounts;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** Makes and ends delegations (授权委托): one's own, and those of the people of one's units. An end names the version that was seen; who is late gets a {@link StaleDataException}. */
@Stateless
public class DelegationService {
    @Inject
    DelegationRepository delegations;
    @Inject
    DelegationReach reach;
    @Inject
    DelegationNews news;
    @Inject
    StaffAccounts accounts;
    @Inject
    People people;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;

    /**
     * Has somebody do the work of the caller, or of one of his people.
     *
     * @return the id
     * @throws NotPermittedException if the owner is neither the caller nor one of his people, or the caller would name himself
     * @throws RuleViolationException if nobody is named, the days are wrong, one of the two cannot log in or is an administrator, a kind cannot be delegated,
     *     another than the owner gives no reason, the owner is a delegate then, or the delegate has delegated his own
     * @throws DuplicateException if the same work is delegated then
     */
    @RequiresLogin
    public long make(@NotNull @Valid DelegationRequest wanted) {
        String me = currentUser.username();
        Person owner = party(wanted.owner().isEmpty() ? me : wanted.owner());
        Long ownerPerson = accounts.findPersonId(owner.username()).orElse(null);
        if (!owner.username().equals(me)) {
            requireMayMakeFor(ownerPerson, wanted.delegate());
        }
        if (wanted.delegate().isEmpty()) {
            throw new RuleViolationException("delegation.delegateMissing");
        }
        Person delegate = party(wanted.delegate());
        delegations.lockRegister(); // of two that do not go together, the second sees the first
        Instant now = clock.instant();
        Delegation made = new Delegation(named(owner), ownerPerson, named(delegate), new Party(me, people.displayName(me)), wanted, now);
        made.requireFits(delegations.listLasting(day(now)));
        delegations.add(made);
        news.tell(DelegationActs.on(DelegationActs.MAKE, made, me).with("reason", wanted.reason()).with("pending", wanted.withPending())
            .with("kinds", made.kinds().isEmpty() ? null : made.kinds()), made);
        news.made(made);
        return made.getId();
    }

    /** Who decides for others does not put himself in their place. */
    private void requireMayMakeFor(Long ownerPerson, String delegate) {
        if (!reach.includes(ownerPerson)) {
            throw new NotPermittedException("delegation.notYourPerson");
        }
        if (delegate.equals(currentUser.username())) {
            throw new NotPermittedException("delegation.notToMaker");
        }
    }

    private Person party(String username) {
        Person person = people.find(username).orElseThrow(() -> new RuleViolationException("delegation.cannotLogIn", username));
        if (person.isAdministrator()) {
            throw new RuleViolationException("delegation.administrator", people.displayName(username));
        }
        return person;
    }

    private Party named(Person person) {
        return new Party(person.username(), people.displayName(person.username()));
    }

    /**
     * Takes it back, before it begins or while it runs; what the delegate has done stays done.
     *
     * @throws NotFoundException if there is no such delegation
     * @throws NotPermittedException if the owner is neither the caller nor one of his people
     * @throws RuleViolationException if it is over
     */
    @RequiresLogin
    public void revoke(long id, int version) {
        Delegation delegation = seen(id, version);
        String me = currentUser.username();
        boolean owner = delegation.getOwner().equals(me);
        if (!owner && !reach.includes(delegation.getOwnerPerson())) {
            throw new NotPermittedException("delegation.notYours");
        }
        String name = people.displayName(me);
        delegation.revoke(name, clock.instant());
        news.tell(DelegationActs.on(DelegationActs.REVOKE, delegation, me), delegation);
        news.revoked(delegation, name, owner);
    }

    /**
     * The delegate does not do it, or not any more; the owner has all his work again.
     *
     * @throws NotFoundException if there is no such delegation
     * @throws NotPermittedException if the caller is not the delegate
     * @throws RuleViolationException if it is over, or no reason is given
     */
    @RequiresLogin
    public void decline(long id, int version,
            @NotNull @Size(max = DelegationRequest.REASON_MAX_CHARS, message = "{delegation.reasonTooLong}") String reason) {
        Delegation delegation = seen(id, version);
        String me = currentUser.username();
        if (!delegation.getDelegate().equals(me)) {
            throw new NotPermittedException("delegation.notYours");
        }
        delegation.decline(people.displayName(me), reason, clock.instant());
        news.tell(DelegationActs.on(DelegationActs.DECLINE, delegation, me).with("reason", reason), delegation);
        news.declined(delegation, reason);
    }

    private Delegation seen(long id, int version) {
        Delegation delegation = delegations.lock(id);
        delegation.requireSeen(version);
        return delegation;
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, OfficeZone.ID);
    }
}
