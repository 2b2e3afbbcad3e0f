package org.tongzhou.core.applications;

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
import org.tongzhou.core.organization.OrganizationChanged;
import org.tongzhou.core.security.AccountChanged;

/**
 * What waits for the head of a unit waits for who is head now, once somebody has become it, has ceased to be it, or can log in or not any more.
 * Looked at once after each transaction, in one of its own: in the acting one it would hold locks that those who decide wait for.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(SUPPORTS)
public class HeadApplications {
    @Inject
    ApplicationRepository applications;
    @Inject
    ApplicationNews news;
    @Inject
    Event<HeadsChanged> heads;
    @Resource
    TransactionSynchronizationRegistry transactions;

    /** Heads may have changed. */
    public record HeadsChanged() {
    }

    public void organizationChanged(@Observes OrganizationChanged event) {
        lookAfterwards();
    }

    public void accountChanged(@Observes AccountChanged event) {
        if (event.standing()) {
            lookAfterwards();
        }
    }

    private void lookAfterwards() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            heads.fire(new HeadsChanged());
        } else if (transactions.getResource(HeadsChanged.class) == null) {
            transactions.putResource(HeadsChanged.class, true);
            heads.fire(new HeadsChanged());
        }
    }

    @TransactionAttribute(REQUIRES_NEW)
    public void ask(@Observes(during = AFTER_SUCCESS) HeadsChanged event) {
        applications.listAwaitingHead().stream().map(each -> applications.lock(each.getId())) // it may be decided by now
            .filter(each -> each.getStatus() == ApplicationStatus.AWAITING_HEAD).forEach(news::ask);
    }
}
