package org.tongzhou.core.security;

import java.io.Serializable;

/**
 * The account of a person of the organization, as who keeps the person's file sees it.
 *
 * @param username     null if there is none yet; {@code proposed} is one that is free, null if there is one
 * @param pausing      whether too many wrong passwords refuse all logins at present
 * @param lockedReason why the security administrator has locked it; null if not
 * @param secondFactor whether logins ask for a code
 * @param mayKeep      whether it is the caller's to open, shut and mend
 */
public record StaffAccountState(String username, String proposed, StaffAccountStatus status, boolean pausing, String lockedReason,
    boolean secondFactor, AccountKeeper keeper, boolean mayKeep) implements Serializable {
}
