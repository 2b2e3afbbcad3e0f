package org.tongzhou.core.security;

import org.tongzhou.core.access.AuditedAct;

/**
 * An account was created, or its roles, its state or what is known of the person changed. Fired inside the transaction.
 *
 * @param standing whether he may be somebody else to others now: by his roles, his unit or his post, or as he can log in or not; else it is only how he logs in,
 *     or what he likes
 */
public record AccountChanged(String username, boolean standing) {
    public AccountChanged(String username) {
        this(username, true);
    }

    public static AccountChanged ofLogin(String username) {
        return new AccountChanged(username, false);
    }

    static AccountChanged by(AuditedAct act) {
        return new AccountChanged(act.objectId(), !SecurityActs.OF_LOGINS.contains(act.action()));
    }
}
