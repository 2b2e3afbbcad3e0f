package org.tongzhou.core.certificates;

/** By what the list of certificates is sorted. */
public enum CertificateSort {
    NAME("c.commonName"), USERNAME("c.username"), END("c.notAfter"), BOUND("c.boundAt");

    private final String attribute;

    CertificateSort(String attribute) {
        this.attribute = attribute;
    }

    /** What stands behind ORDER BY; the id last, so that the order is always the same. */
    String order(boolean descending) {
        return attribute + (descending ? " DESC" : "") + ", c.id";
    }
}
