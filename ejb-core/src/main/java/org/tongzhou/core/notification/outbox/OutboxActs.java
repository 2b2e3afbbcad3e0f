package org.tongzhou.core.notification.outbox;

/** What is done with the outbox and must be provable later. */
public final class OutboxActs {
    public static final String RETRY = "notification.retry";

    private OutboxActs() {
    }
}
