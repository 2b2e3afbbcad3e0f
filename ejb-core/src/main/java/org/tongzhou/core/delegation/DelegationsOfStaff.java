package org.tongzhou.core.delegation;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.organization.StaffLeft;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.OfficeZone;

/** Who leaves has no work to delegate, and does nobody's: his delegations end with him, in the transaction in which he leaves. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class DelegationsOfStaff {
    @Inject
    DelegationRepository delegations;
    @Inject
    DelegationNews news;
    @Inject
    People people;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;

    public void personLeft(@Observes StaffLeft event) {
        people.findUsername(event.personId()).ifPresent(username -> delegations.listLasting(LocalDate.ofInstant(clock.instant(), OfficeZone.ID)).stream()
            .filter(each -> each.getOwner().equals(username) || each.getDelegate().equals(username)).forEach(this::end));
    }

    private void end(Delegation delegation) {
        String actor = currentUser.username();
        String name = people.displayName(actor);
        delegation.revoke(name, clock.instant());
        news.tell(DelegationActs.on(DelegationActs.REVOKE, delegation, actor), delegation);
        news.revoked(delegation, name, false);
    }
}
