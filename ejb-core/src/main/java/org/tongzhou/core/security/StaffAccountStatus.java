package org.tongzhou.core.security;

/**
 * How it stands with somebody's account: none yet; waiting for the first login with the password of the slip; open; closed by who keeps it;
 * locked in an emergency by the security administrator. Words: {@code security.staffAccount.<name>}.
 */
public enum StaffAccountStatus {
    NONE, WAITING, OPEN, CLOSED, LOCKED
}
