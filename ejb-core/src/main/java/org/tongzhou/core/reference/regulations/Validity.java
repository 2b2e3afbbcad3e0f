package org.tongzhou.core.reference.regulations;

/** Whether a regulation holds on a day; it follows from dates and links and is never typed. Words: {@code reference.validity.<name>}. */
public enum Validity {
    /** Issued, not in force yet (尚未施行). */
    PENDING,
    /** 现行有效. */
    IN_FORCE,
    /** In force, but changed by a later one (已修改). */
    AMENDED,
    /** Its own term is over (已失效). */
    EXPIRED,
    /** Repealed, or replaced by a later one (已废止). */
    REPEALED;

    /** Whether it is to be followed. */
    public boolean isInForce() {
        return this == IN_FORCE || this == AMENDED;
    }

    /** Whether it is not to be followed any more. */
    public boolean isOver() {
        return this == EXPIRED || this == REPEALED;
    }
}
