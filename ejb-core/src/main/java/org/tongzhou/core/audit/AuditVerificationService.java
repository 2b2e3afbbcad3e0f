package org.tongzhou.core.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.RuleViolationException;

/** Finds out whether the audit is whole. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditVerificationService {
    @Inject
    VerificationRun run;
    @Inject
    CurrentUser currentUser;

    /**
     * Looks at every entry and waits for the end: some 100,000 entries a second.
     *
     * @throws RuleViolationException if somebody does so already
     */
    @RequiresPermission(AuditPermissions.VERIFY)
    public AuditVerification verify() {
        begin();
        return run.take(currentUser.username(), currentUser.address());
    }

    /**
     * Begins to look at every entry; {@link #getProgress} tells how far it is.
     *
     * @throws RuleViolationException if somebody does so already
     */
    @RequiresPermission(AuditPermissions.VERIFY)
    public void start() {
        begin();
        run.takeInBackground(currentUser.username(), currentUser.address());
    }

    /** The look that is being taken, else the last one since the server was started. */
    @RequiresPermission(AuditPermissions.VERIFY)
    public VerificationProgress getProgress() {
        return run.progress();
    }

    private void begin() {
        if (!run.begin()) {
            throw new RuleViolationException("audit.verifyingAlready");
        }
    }
}
