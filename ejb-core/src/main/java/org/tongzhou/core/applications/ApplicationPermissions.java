package org.tongzhou.core.applications;

/** Permissions of this domain; a unit's administrator applies by {@code organization:manage-own}, its head decides because he is. */
public final class ApplicationPermissions {
    /** To open what units apply for, or to return it: the city's office. */
    public static final String DECIDE = "applications:decide";

    /** To agree to what the own unit applies for, or to refuse it: its head, as long as one waits for him ({@link ApplicationSteps}); no role gives it. */
    static final String AGREE = "applications:agree";

    private ApplicationPermissions() {
    }
}
