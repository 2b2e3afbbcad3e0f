package org.tongzhou.core.health;

/** Permissions of this domain. */
public final class HealthPermissions {
    public static final String READ = "health:read";

    private HealthPermissions() {
    }
}
