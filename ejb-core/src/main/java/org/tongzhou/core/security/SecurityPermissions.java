package org.tongzhou.core.security;

/** Permissions of this domain. */
public final class SecurityPermissions {
    /** To create accounts, to shut them out and let them in, to give new passwords. */
    public static final String MANAGE_ACCOUNTS = "accounts:manage";
    /** To see all accounts and what roles they hold. */
    public static final String READ_ACCOUNTS = "accounts:read";
    /** To say what roles there are, and to give them to accounts. */
    public static final String MANAGE_ROLES = "roles:manage";
    /** To lock accounts in an emergency, and to lift the lock. */
    public static final String LOCK_ACCOUNTS = "accounts:lock";
    /** To see and end the sessions of others. */
    public static final String MANAGE_SESSIONS = "sessions:manage";
    /** To change the key of the fields that are encrypted: the operator's alone. */
    public static final String ROTATE_FIELDS = "fields:rotate";

    private SecurityPermissions() {
    }
}
