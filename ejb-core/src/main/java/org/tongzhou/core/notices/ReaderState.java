package org.tongzhou.core.notices;

import org.tongzhou.core.security.AudienceCondition;

/** Which readers of a notice are asked for. */
public enum ReaderState {
    NOT_READ("r.readAt IS NULL", "NOT EXISTS", "read_at"), READ("r.readAt IS NOT NULL", "EXISTS", "read_at"),
    NOT_REPLIED("r.repliedAt IS NULL", "NOT EXISTS", "replied_at"), REPLIED("r.repliedAt IS NOT NULL", "EXISTS", "replied_at"),
    UNCONFIRMED("r.confirmedAt IS NULL", "NOT EXISTS", "confirmed_at"), CONFIRMED("r.confirmedAt IS NOT NULL", "EXISTS", "confirmed_at"),
    /** They have read it, but not since it was corrected last. */
    OUTDATED("o.readAt IS NOT NULL", "EXISTS", "read_at");

    private static final String UNIT_REPLIES = " (SELECT 1 FROM notices_slip_replies r WHERE r.notice_id = %s AND r.unit = p.unit)";
    private static final String OF_A_UNIT = "p.unit <> '' AND ";
    private static final String KNOW_THE_FORMER = """
        EXISTS (SELECT 1 FROM notices_readings r WHERE r.notice_id = %s AND r.username = p.username
        AND r.read_at < (SELECT n.corrected_at FROM notices_notices n WHERE n.id = %s)
        AND (r.correction_seen_at IS NULL OR r.correction_seen_at < (SELECT n.corrected_at FROM notices_notices n WHERE n.id = %s)))""";

    private final String condition;
    private final String quantifier;
    private final String nativeCondition;

    ReaderState(String condition, String quantifier, String column) {
        this.condition = condition;
        this.quantifier = quantifier;
        this.nativeCondition = quantifier
            + " (SELECT 1 FROM notices_readings r WHERE r.notice_id = %s AND r.username = p.username AND r." + column + " IS NOT NULL)";
    }

    /**
     * Those of some people, in a native statement, who are in this state with a notice.
     *
     * @param byUnits whether units reply to it, each for all its people
     */
    AudienceCondition of(long noticeId, boolean byUnits, AudienceCondition people) {
        if (byUnits && (this == REPLIED || this == NOT_REPLIED)) {
            return people.also(OF_A_UNIT + quantifier + UNIT_REPLIES, noticeId);
        }
        return this == OUTDATED ? people.also(KNOW_THE_FORMER, noticeId, noticeId, noticeId) : people.also(nativeCondition, noticeId);
    }

    /** Whether it is what somebody has not done yet. */
    boolean isOpen() {
        return this == NOT_READ || this == NOT_REPLIED || this == UNCONFIRMED || this == OUTDATED;
    }

    /** In a query of people, their readings {@code r}, and {@code o} of those who know only what it said before it was corrected. */
    String condition() {
        return condition;
    }
}
