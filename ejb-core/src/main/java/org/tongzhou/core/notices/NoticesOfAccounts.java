package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.security.AccountChanged;

/**
 * What waits to be reviewed waits for who can log in, and goes back to its author when nobody is left; who reads a column by a role is asked as long as
 * he has it. Looked at once after each transaction that changes accounts, each notice and each person in a transaction of its own: in the acting one it
 * would hold locks that those who review wait for. What fails is tried again each minute, and each night all is looked at, as a server may have gone down
 * between.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(SUPPORTS)
public class NoticesOfAccounts {
    private static final Logger LOG = System.getLogger(NoticesOfAccounts.class.getName());

    @Inject
    NoticeRepository notices;
    @Inject
    Columns columns;
    @Inject
    NoticeTurns turns;
    @Inject
    Event<AccountsChanged> changed;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

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
        lookAt(Set.copyOf(event.usernames()));
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    @TransactionAttribute(NOT_SUPPORTED)
    public void tryAgain() {
        Set<String> usernames = Set.copyOf(failed);
        if (!usernames.isEmpty()) {
            failed.removeAll(usernames);
            lookAt(usernames);
        }
    }

    @Schedule(hour = "3", minute = "20", persistent = false)
    @TransactionAttribute(NOT_SUPPORTED)
    public void lookAtAll() {
        notices.listInReview(NoticeStatus.REVIEWS).forEach(id -> attempt(Set.of(), () -> turns.askReviewers(id)));
        notices.listAsking().forEach(id -> attempt(Set.of(), () -> turns.askReaders(id)));
    }

    private void lookAt(Set<String> usernames) {
        attempt(usernames, () -> columns.listReviewedBy(usernames)
            .forEach(column -> notices.listInReview(column, NoticeStatus.REVIEWS).forEach(id -> attempt(usernames, () -> turns.askReviewers(id)))));
        attempt(usernames, () -> {
            if (columns.isAnyReadByRole() || notices.isAnyAskingNamed()) {
                usernames.forEach(username -> attempt(Set.of(username), () -> turns.askReader(username)));
            }
        });
    }

    private void attempt(Set<String> usernames, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "who is asked to review or to reply does not follow a change of accounts yet; this is tried again", e);
            failed.addAll(usernames);
        }
    }
}
