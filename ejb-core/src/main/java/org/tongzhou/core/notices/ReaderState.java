package org.tongzhou.core.notices;

import org.tongzhou.core.security.AudienceCondition;

/** Which readers of a notice are asked for. */
public enum ReaderState {
    NOT_READ("r.readAt IS NULL", "NOT EXISTS", "read_at"), READ("r.readAt IS NOT NULL", "EXISTS", "read_at"),
    NOT_REPLIED("r.repliedAt IS NULL", "NOT EXISTS", "replied_at"), REPLIED("r.repliedAt IS NOT NULL", "EXISTS", "replied_at"),
    UNCONFIRMED("r.confirmedAt IS NULL", "NOT EXISTS", "confirmed_at"), CONFIRMED("r.confirmedAt IS NOT NULL", "EXISTS", "confirmed_at");

    private static final String UNIT_REPLIES = " (SELECT 1 FROM notices_slip_replies r WHERE r.notice_id = %s AND r.unit = p.unit)";
    private static final String OF_A_UNIT = "p.unit <> '' AND ";

    private final String condition;
    private final String quantifier;
    private final String nativeCondition;

    ReaderState(String condition, String quantifier, String column) {
        this.condition = condition;
        this.quantifier = quantifier;
        this.nativeCondition = quantifier
            + " (SELECT 1 FROM notices_readings r WHERE r.notice_id = %s AND r.username = p.username AND r." + column + " IS NOT NULL)";
    }

    /** Those of some people, in a native statement, who are in this state with a notice. */
    AudienceCondition of(long noticeId, AudienceCondition people) {
        return people.also(nativeCondition, noticeId);
    }

    /** The same of a notice to which units reply, each for all its people. */
    AudienceCondition ofUnits(long noticeId, AudienceCondition people) {
        return this == REPLIED || this == NOT_REPLIED ? people.also(OF_A_UNIT + quantifier + UNIT_REPLIES, noticeId) : of(noticeId, people);
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
