package org.tongzhou.core.audit;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.security.AccountDirectory;
import org.tongzhou.core.security.AccountRights;

/**
 * Hears what is done and has it written down right before the transaction ends, so that the end of the chain is locked for a moment only.
 * What was tried in vain has a transaction of its own, as the caller's is undone, and so has what is done without one.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditCollector {
    @Inject
    AuditLedger ledger;
    @Inject
    AccountDirectory accounts;
    @Inject
    Clock clock;
    @Resource
    TransactionSynchronizationRegistry transactions;

    public void done(@Observes AuditedAct act) {
        Optional<AccountDetails> actor = hasAccount(act.actor()) ? accounts.find(act.actor()).map(AccountRights::account) : Optional.empty();
        AuditEntry entry = new AuditEntry(act, actor.map(AccountDetails::displayName).orElse(""),
            actor.map(AccountDetails::unit).orElse(""), clock.instant());
        if (!act.succeeded() || transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            ledger.committed(ledger.appendApart(List.of(entry)));
        } else if (!transactions.getRollbackOnly()) {
            ofThisTransaction().entries.add(entry);
        }
    }

    private static boolean hasAccount(String actor) {
        return !actor.isEmpty() && !actor.equals(Operator.USERNAME);
    }

    private Batch ofThisTransaction() {
        Batch batch = (Batch) transactions.getResource(this);
        if (batch == null) {
            batch = new Batch();
            transactions.putResource(this, batch);
            transactions.registerInterposedSynchronization(batch);
        }
        return batch;
    }

    /** What is done in one transaction. */
    private final class Batch implements Synchronization {
        private final List<AuditEntry> entries = new ArrayList<>();
        private AuditLedger.Appended appended;

        /** A failure undoes the act: what cannot be written down does not happen. */
        @Override
        public void beforeCompletion() {
            try {
                appended = ledger.append(entries);
            } catch (RuntimeException e) {
                transactions.setRollbackOnly();
                throw e;
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                ledger.committed(appended);
            }
        }
    }
}
