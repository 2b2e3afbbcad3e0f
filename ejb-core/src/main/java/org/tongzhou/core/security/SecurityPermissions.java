package org.tongzhou.core.security;

/** Permissions of this domain. */
public final class SecurityPermissions {
    public static final String MANAGE_ACCOUNTS = "accounts:manage";

    private SecurityPermissions() {
    }
}
