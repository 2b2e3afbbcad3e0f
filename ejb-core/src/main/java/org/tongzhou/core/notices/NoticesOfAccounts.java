package org.tongzhou.core.notices;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.security.AccountChanged;

/**
 * What waits to be reviewed waits for who can log in, and goes back to its author when nobody is left; who reads a column by a role is asked as long as
 * he has it. Looked at once after each transaction that changes accounts, in one of its own: in the acting one it would hold locks that
 * those who review wait for.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(SUPPORTS)
public class NoticesOfAccounts {
    @Inject
    NoticeRepository notices;
    @Inject
    Columns columns;
    @Inject
    Reviewers reviewers;
    @Inject
    NoticeReturns returns;
    @Inject
    Event<AccountsChanged> changed;
    @Inject
    Event<NoticeReaderChanged> readers;
    @Resource
    TransactionSynchronizationRegistry transactions;

    /** @param usernames more may come until the transaction ends */
    public record AccountsChanged(Set<String> usernames) {
    }

    public void accountChanged(@Observes AccountChanged event) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            changed.fire(new AccountsChanged(Set.of(event.username())));
            return;
        }
        AccountsChanged all = (AccountsChanged) transactions.getResource(AccountsChanged.class);
        if (all == null) {
            all = new AccountsChanged(ConcurrentHashMap.newKeySet());
            transactions.putResource(AccountsChanged.class, all);
            changed.fire(all);
        }
        all.usernames().add(event.username());
    }

    @TransactionAttribute(REQUIRES_NEW)
    public void look(@Observes(during = AFTER_SUCCESS) AccountsChanged event) {
        columns.listReviewedBy(event.usernames()).forEach(this::askAnew);
        if (columns.isAnyReadByRole() || notices.isAnyAskingNamed()) {
            event.usernames().forEach(username -> readers.fire(new NoticeReaderChanged(username)));
        }
    }

    private void askAnew(long columnId) {
        notices.listInReview(columnId, NoticeStatus.REVIEWS).stream().map(each -> notices.lock(each.getId()).orElseThrow()) // it may have been passed by now
            .filter(each -> each.getStatus().isReview()).forEach(each -> {
                Set<String> waiting = reviewers.of(each);
                if (waiting.isEmpty()) {
                    returns.unreviewed(each);
                } else {
                    reviewers.tell(each, waiting);
                }
            });
    }
}
