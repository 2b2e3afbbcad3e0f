package org.tongzhou.core.delegation;

/** By what delegations are sorted. */
public enum DelegationSort {
    FROM("d.fromDay"), UNTIL("d.untilDay"), OWNER("d.ownerName"), DELEGATE("d.delegateName");

    private final String attribute;

    DelegationSort(String attribute) {
        this.attribute = attribute;
    }

    /** What stands behind ORDER BY. */
    String order(boolean descending) {
        String direction = descending ? " DESC" : "";
        return attribute + direction + ", d.id" + direction;
    }
}
