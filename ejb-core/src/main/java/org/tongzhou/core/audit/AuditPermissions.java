package org.tongzhou.core.audit;

/** Permissions of this domain. */
public final class AuditPermissions {
    /** To look at the audit and to take it away as a file. */
    public static final String READ = "audit:read";
    public static final String VERIFY = "audit:verify";

    private AuditPermissions() {
    }
}
