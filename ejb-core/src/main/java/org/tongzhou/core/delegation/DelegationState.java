package org.tongzhou.core.delegation;

/** Where a delegation is, by the day that it is and by how it was ended; its words are {@code delegation.state.<name>}. */
public enum DelegationState {
    RUNNING("d.ending IS NULL AND d.fromDay <= :day AND d.untilDay >= :day"),
    PLANNED("d.ending IS NULL AND d.fromDay > :day"),
    ENDED("d.ending IS NULL AND d.untilDay < :day"),
    /** The owner, or who keeps his file, ended it before its time. */
    REVOKED("d.ending = org.tongzhou.core.delegation.DelegationEnding.REVOKED"),
    /** The delegate did not want it. */
    DECLINED("d.ending = org.tongzhou.core.delegation.DelegationEnding.DECLINED");

    private final String condition;

    DelegationState(String condition) {
        this.condition = condition;
    }

    /** Of a delegation {@code d}. */
    String condition() {
        return condition;
    }

    /** Whether it is still to come, or goes on. */
    public boolean isGoing() {
        return this == RUNNING || this == PLANNED;
    }
}
