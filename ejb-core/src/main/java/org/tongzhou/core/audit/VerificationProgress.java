package org.tongzhou.core.audit;

/**
 * A look at the whole audit that is being taken, or was.
 *
 * @param running whether it goes on
 * @param checked how many entries were looked at so far
 * @param failed  whether it ended without a result, as the audit could not be read
 * @param result  what it has found; null as long as it runs, or none was begun since the server started
 */
public record VerificationProgress(boolean running, long checked, boolean failed, AuditVerification result) {
    static final VerificationProgress NONE = new VerificationProgress(false, 0, false, null);
}
