package org.tongzhou.core.notification.outbox;

/** How a delivery stands: it waits to be sent, perhaps once more, was accepted, was given up, or needed no sending any more. */
public enum DeliveryState {
    WAITING, SENT, FAILED, DROPPED
}
