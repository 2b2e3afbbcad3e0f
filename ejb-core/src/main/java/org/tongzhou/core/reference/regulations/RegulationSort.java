package org.tongzhou.core.reference.regulations;

/** By what regulations can be sorted. */
public enum RegulationSort {
    ISSUED("issuedOn"), EFFECTIVE("effectiveFrom"), TITLE("title"), ISSUER("issuer"), CHANGED("changedAt");

    private final String attribute;

    RegulationSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
