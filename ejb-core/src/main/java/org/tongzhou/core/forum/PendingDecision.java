package org.tongzhou.core.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/** What a moderator says to something that waits; all but the state is null until then. */
@Embeddable
public class PendingDecision {
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private PendingState state;
    @Column(name = "decided_by", length = Signature.NAME_MAX_CHARS)
    private String decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(length = ForumTopic.REASON_MAX_CHARS)
    private String reason;

    /** It waits. */
    protected PendingDecision() {
        this.state = PendingState.WAITING;
    }

    /** @throws RuleViolationException if a moderator has decided */
    void requireWaiting() {
        if (state != PendingState.WAITING) {
            throw new RuleViolationException("forum.pendingDecided", decidedBy);
        }
    }

    /** @throws RuleViolationException if it was passed */
    void requireNotPassed() {
        if (state == PendingState.PASSED) {
            throw new RuleViolationException("forum.pendingPassed", decidedBy);
        }
    }

    void pass(String by, Instant at) {
        decide(PendingState.PASSED, by, null, at);
    }

    void refuse(String by, String why, Instant at) {
        decide(PendingState.REFUSED, by, PlainText.line(why), at);
    }

    private void decide(PendingState how, String by, String why, Instant at) {
        state = how;
        decidedBy = by;
        decidedAt = at;
        reason = why;
    }

    /** It waits again. */
    void reopen() {
        decide(PendingState.WAITING, null, null, null);
    }

    PendingState state() {
        return state;
    }

    String by() {
        return decidedBy;
    }

    Instant at() {
        return decidedAt;
    }

    String reason() {
        return reason;
    }
}
