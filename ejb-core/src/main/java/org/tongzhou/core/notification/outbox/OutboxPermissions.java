package org.tongzhou.core.notification.outbox;

/** Permissions of what goes out. */
public final class OutboxPermissions {
    /** To look after it: what was sent, what was not and why, and to have it sent again. */
    public static final String MANAGE = "notification:outbox";

    private OutboxPermissions() {
    }
}
