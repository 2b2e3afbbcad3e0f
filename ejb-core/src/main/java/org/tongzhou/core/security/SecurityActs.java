package org.tongzhou.core.security;

import java.util.Set;
import org.tongzhou.core.access.AuditedAct;

/** What is done with accounts. */
public final class SecurityActs {
    public static final String CREATE = "security.create";
    public static final String ENABLE = "security.enable";
    public static final String DISABLE = "security.disable";
    /** The security administrator locks an account that may be in the wrong hands, and lifts the lock. */
    public static final String EMERGENCY_LOCK = "security.emergencyLock";
    public static final String LIFT_LOCK = "security.liftLock";
    /** Too many wrong passwords no longer keep somebody out. */
    public static final String FORGIVE = "security.forgive";
    /** Somebody else's, who has lost it. */
    public static final String REMOVE_SECOND_FACTOR = "security.removeSecondFactor";
    public static final String EXPORT_STAFF_ACCOUNTS = "security.exportStaffAccounts";
    public static final String EXPORT_SIGHTS = "security.exportSights";
    /** Passwords for first logins, taken away as a file. */
    public static final String EXPORT_SLIPS = "security.exportSlips";
    public static final String EXPORT_OPENING_CHECKS = "security.exportOpeningChecks";
    public static final String GRANT = "security.grant";
    public static final String REVOKE = "security.revoke";
    public static final String CREATE_ROLE = "security.createRole";
    public static final String CHANGE_ROLE = "security.changeRole";
    public static final String DELETE_ROLE = "security.deleteRole";
    public static final String GRANT_TO_POST = "security.grantToPost";
    public static final String WITHDRAW_FROM_POST = "security.withdrawFromPost";
    /** Somebody's session, by an administrator. */
    public static final String END_SESSION = "security.endSession";
    /** By an administrator. */
    public static final String RESET_PASSWORD = "security.resetPassword";
    /** By the person. */
    public static final String CHANGE_PASSWORD = "security.changePassword";
    public static final String LOGIN = "security.login";
    /** The password or code of who is logged in, asked for once more before something dangerous. */
    public static final String PROVE = "security.prove";
    public static final String LOGOUT = "security.logout";
    /** Too many wrong passwords: no login for a while. */
    public static final String LOCK = "security.lock";
    /** Begun; how it ended is {@link #ROTATED_FIELDS}. */
    public static final String ROTATE_FIELDS = "security.rotateFields";
    public static final String ROTATED_FIELDS = "security.rotatedFields";

    /** Those that leave somebody what he is to others. */
    static final Set<String> OF_LOGINS = Set.of(FORGIVE, REMOVE_SECOND_FACTOR, RESET_PASSWORD, CHANGE_PASSWORD);

    /** The field of an act that says whether an account is enabled. */
    static final String ENABLED = "enabled";
    private static final String ACCOUNT = "account";

    private SecurityActs() {
    }

    static AuditedAct on(String action, Account account) {
        AccountDetails details = account.details();
        return AuditedAct.of(action, ACCOUNT, details.username(), details.displayName());
    }

    /** @param username as somebody typed it at the login: kept only if it could be one, as it may be a password in the wrong field */
    static AuditedAct on(String action, String username) {
        return AuditedAct.of(action, ACCOUNT, username.matches(Account.USERNAME_PATTERN) ? username : "", "");
    }
}
