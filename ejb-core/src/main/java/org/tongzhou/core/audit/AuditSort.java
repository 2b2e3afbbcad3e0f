package org.tongzhou.core.audit;

/** By what the list of entries is sorted. */
public enum AuditSort {
    TIME("number"), ACTOR("actor"), ACTION("action"), OBJECT("objectName"), ADDRESS("address");

    private final String attribute;

    AuditSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
