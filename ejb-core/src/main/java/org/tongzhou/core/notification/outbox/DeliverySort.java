package org.tongzhou.core.notification.outbox;

/** By what the outbox is sorted. */
public enum DeliverySort {
    TOLD("n.sentAt"), PERSON("n.username"), ATTEMPTS("d.attempts");

    private final String attribute;

    DeliverySort(String attribute) {
        this.attribute = attribute;
    }

    /** What stands behind ORDER BY; the id last, so that the order is always the same. */
    String order(boolean descending) {
        String direction = descending ? " DESC" : "";
        return attribute + direction + ", d.id" + direction;
    }
}
