package org.tongzhou.core.audit;

/** What is done with the audit itself. */
public final class AuditActs {
    public static final String EXPORT = "audit.export";
    public static final String VERIFY = "audit.verify";
    /** By the system, after the retention. */
    public static final String REMOVE = "audit.remove";

    private AuditActs() {
    }
}
