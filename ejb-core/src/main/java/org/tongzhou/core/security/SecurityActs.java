package org.tongzhou.core.security;

import org.tongzhou.core.access.AuditedAct;

/** What is done with accounts. */
public final class SecurityActs {
    public static final String CREATE = "security.create";
    public static final String ENABLE = "security.enable";
    public static final String DISABLE = "security.disable";
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
