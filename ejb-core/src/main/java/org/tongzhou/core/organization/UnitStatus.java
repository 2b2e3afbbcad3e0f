package org.tongzhou.core.organization;

/** Whether a unit exists; one that does not any more stays readable. */
public enum UnitStatus {
    ACTIVE, MERGED, ABOLISHED
}
