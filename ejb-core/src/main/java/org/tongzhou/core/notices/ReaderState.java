package org.tongzhou.core.notices;

/** Which readers of a notice are asked for. */
public enum ReaderState {
    NOT_READ("r.readAt IS NULL"), READ("r.readAt IS NOT NULL"), NOT_REPLIED("r.repliedAt IS NULL"), REPLIED("r.repliedAt IS NOT NULL"),
    UNCONFIRMED("r.confirmedAt IS NULL"), CONFIRMED("r.confirmedAt IS NOT NULL");

    private final String condition;

    ReaderState(String condition) {
        this.condition = condition;
    }

    /** Whether it is what somebody has not done yet. */
    boolean isOpen() {
        return this == NOT_READ || this == NOT_REPLIED || this == UNCONFIRMED;
    }

    /** In a query of people and their readings {@code r}. */
    String condition() {
        return condition;
    }
}
