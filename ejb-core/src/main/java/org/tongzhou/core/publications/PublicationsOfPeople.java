package org.tongzhou.core.publications;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tongzhou.core.organization.OrganizationChanged;
import org.tongzhou.core.security.AccountChanged;

/**
 * What waits for a signature or for a unit's piece waits for who signs and writes now. Looked at once after each transaction that changes people, in one
 * of its own: in the acting one it would hold locks that those who sign wait for. Of an account, its unit and those that it signs for are looked
 * at; of one that cannot log in any more, and of a changed organization, all.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(SUPPORTS)
public class PublicationsOfPeople {
    @Inject
    PieceRepository pieces;
    @Inject
    CommissionRepository commissions;
    @Inject
    PieceSight sight;
    @Inject
    PublicationNews news;
    @Inject
    Event<PeopleChanged> changed;
    @Resource
    TransactionSynchronizationRegistry transactions;

    /** @param usernames more may come until the transaction ends; {@code all} whether anybody's place may have changed */
    public record PeopleChanged(Set<String> usernames, AtomicBoolean all) {
    }

    public void organizationChanged(@Observes OrganizationChanged event) {
        note(null);
    }

    public void accountChanged(@Observes AccountChanged event) {
        note(event.username());
    }

    private void note(String username) {
        boolean active = transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
        PeopleChanged noted = active ? (PeopleChanged) transactions.getResource(PeopleChanged.class) : null;
        PeopleChanged event = noted == null ? new PeopleChanged(ConcurrentHashMap.newKeySet(), new AtomicBoolean()) : noted;
        if (username == null) {
            event.all().set(true);
        } else {
            event.usernames().add(username);
        }
        if (noted == null) {
            if (active) {
                transactions.putResource(PeopleChanged.class, event);
            }
            changed.fire(event);
        }
    }

    @TransactionAttribute(REQUIRES_NEW)
    public void look(@Observes(during = AFTER_SUCCESS) PeopleChanged event) {
        Set<String> units = new HashSet<>();
        boolean all = event.all().get();
        for (String username : event.usernames()) {
            Optional<Set<String>> served = all ? Optional.empty() : sight.findServed(username);
            all = all || served.isEmpty();
            served.ifPresent(units::addAll);
        }
        askAnew(all, units);
    }

    private void askAnew(boolean all, Set<String> units) {
        (all ? pieces.listSigning() : pieces.listSigning(units)).stream().map(id -> pieces.lock(id).orElseThrow()) // it may be signed by now
            .filter(piece -> piece.getStatus() == PieceStatus.SIGNING).forEach(news::ask);
        (all ? commissions.listOpen() : commissions.listOpen(units)).stream().map(id -> commissions.lock(id).orElseThrow())
            .filter(Commission::isOpen).forEach(news::ask);
    }
}
