package org.tongzhou.core.organization;

import java.util.Set;

/**
 * How far a unit has come on the way to unified management (纳入统一管理): it applies, is taken in, and may be suspended and come back.
 * Its words are {@code organization.managed.<name>}.
 */
public enum ManagedState {
    NOT_MANAGED, APPLIED, MANAGED, SUSPENDED;

    /** The states that may follow. */
    public Set<ManagedState> next() {
        return switch (this) {
            case NOT_MANAGED -> Set.of(APPLIED);
            case APPLIED -> Set.of(MANAGED, NOT_MANAGED);
            case MANAGED -> Set.of(SUSPENDED);
            case SUSPENDED -> Set.of(MANAGED, NOT_MANAGED);
        };
    }
}
