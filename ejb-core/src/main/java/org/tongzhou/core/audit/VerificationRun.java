package org.tongzhou.core.audit;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;

/** Takes a look at the whole audit, one at a time; serves {@link AuditVerificationService}. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerificationRun {
    private static final Logger LOG = System.getLogger(VerificationRun.class.getName());

    @Inject
    AuditLedger ledger;
    @Inject
    Acts acts;
    private final AtomicReference<VerificationProgress> progress = new AtomicReference<>(VerificationProgress.NONE);

    public VerificationProgress progress() {
        return progress.get();
    }

    /** Whether the caller is the one to take it: nobody does at present. */
    public boolean begin() {
        VerificationProgress present = progress.get();
        return !present.running() && progress.compareAndSet(present, new VerificationProgress(true, 0, false, null));
    }

    /** Takes it in a thread of the server. */
    @Asynchronous
    public void takeInBackground(String username, String address) {
        take(username, address);
    }

    /** Takes it, after {@link #begin}, and writes down what was found. */
    public AuditVerification take(String username, String address) {
        try {
            AuditVerification result = ledger.verify(checked -> progress.set(new VerificationProgress(true, checked, false, null)));
            progress.set(new VerificationProgress(false, result.checked(), false, result));
            acts.tell(act(result).by(username, address));
            return result;
        } finally {
            progress.updateAndGet(present -> present.running() ? new VerificationProgress(false, present.checked(), true, null) : present);
        }
    }

    private static AuditedAct act(AuditVerification result) {
        AuditedAct act = AuditedAct.of(AuditActs.VERIFY).with("rows", result.checked());
        if (result.isWhole()) {
            return act;
        }
        AuditFinding first = result.findings().get(0);
        LOG.log(Level.ERROR, "The audit is not whole: {0} at entry {1}", first.kind(), String.valueOf(first.number()));
        return act.with("finding", first.kind() + " " + first.number()).failed();
    }
}
