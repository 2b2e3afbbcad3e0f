package org.tongzhou.core.delegation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.organization.HeldPosts;
import org.tongzhou.core.organization.Reach;
import org.tongzhou.core.organization.StaffAccounts;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.WholeList;

/** Shows delegations to owners, delegates, and those who keep the owners' units. */
@Stateless
public class DelegationListService {
    @Inject
    DelegationRepository delegations;
    @Inject
    DelegationReach reach;
    @Inject
    StaffAccounts accounts;
    @Inject
    HeldPosts posts;
    @Inject
    People people;
    @Inject
    CurrentUser currentUser;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** Those that fit a filter, in its order. */
    @RequiresLogin
    public Slice<DelegationRow> search(@NotNull @Valid DelegationFilter filter, @NotNull PageRequest page) {
        Reach units = units(filter);
        return new Slice<>(rows(filter, units, page), count(filter, units));
    }

    /**
     * All of them, to be taken away as a file.
     *
     * @throws org.tongzhou.core.shared.RuleViolationException if it is more than {@value WholeList#MAX_ROWS}
     */
    @RequiresLogin
    public List<DelegationRow> export(@NotNull @Valid DelegationFilter filter) {
        Reach units = units(filter);
        List<DelegationRow> all = WholeList.read(count(filter, units), page -> rows(filter, units, page));
        acts.tell(AuditedAct.of(DelegationActs.EXPORT).with("search", filter.text()).with("rows", all.size()));
        return all;
    }

    private Reach units(DelegationFilter filter) {
        return filter.side() == DelegationSide.STAFF ? reach.units() : Reach.NONE;
    }

    private List<DelegationRow> rows(DelegationFilter filter, Reach units, PageRequest page) {
        return delegations.search(filter, currentUser.username(), units, day(), page).stream().map(each -> each.row(day())).toList();
    }

    private long count(DelegationFilter filter, Reach units) {
        return delegations.count(filter, currentUser.username(), units, day());
    }

    /** @throws NotFoundException if there is no such delegation @throws NotPermittedException if it does not concern the caller */
    @RequiresLogin
    public DelegationDetails get(long id) {
        Delegation delegation = delegations.get(id);
        String me = currentUser.username();
        boolean keeps = delegation.getOwner().equals(me) || reach.includes(delegation.getOwnerPerson());
        boolean stands = delegation.getDelegate().equals(me);
        if (!keeps && !stands) {
            throw new NotPermittedException("delegation.notYours");
        }
        return delegation.details(day(), keeps, stands);
    }

    /** Whether the caller may delegate for others. */
    @RequiresLogin
    public boolean mayMakeForOthers() {
        return !reach.units().isWithoutUnits();
    }

    /**
     * Whom an owner would name first: who stands in for him in his own post (AB 角), if that one can log in.
     *
     * @param owner user name; empty for the caller
     * @return the user name
     * @throws NotPermittedException if it is neither the caller nor one of his people
     */
    @RequiresLogin
    public Optional<String> findSubstitute(@NotNull String owner) {
        boolean own = owner.isEmpty() || owner.equals(currentUser.username());
        Optional<Long> person = accounts.findPersonId(own ? currentUser.username() : owner);
        if (!own && !reach.includes(person.orElse(null))) {
            throw new NotPermittedException("delegation.notYourPerson");
        }
        return person.flatMap(posts::findSubstitute).flatMap(people::findUsername).filter(username -> people.find(username).isPresent());
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
    }
}
